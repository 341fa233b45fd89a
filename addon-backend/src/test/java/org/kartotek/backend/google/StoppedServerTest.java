package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.LaneKind.CONTACTS;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.contact.RecogniseContact;
import org.springframework.beans.factory.annotation.Autowired;

/** A server that is stopped gives its lanes back, so that the next one need not wait for them. */
class StoppedServerTest extends RefusingGoogle {
    private static final String AYSE =
            """
            {"connections":[{"resourceName":"people/c1","etag":"%E1",
              "metadata":{"sources":[{"type":"CONTACT","id":"1","etag":"#1","updateTime":"2026-03-01T10:00:00Z"}]},
              "names":[{"givenName":"Ayşe"}],"phoneNumbers":[{"value":"+905325550123"}]}],
             "nextSyncToken":"t1"}\
            """;

    @Autowired RecogniseContact recognise;

    @AfterEach
    void startAgain() {
        runLane.start();
    }

    @Test
    void aRoundEndsAtItsNextPageAndIsRepeatedAtOnceAfterTheStart() {
        office((account, caller) -> {
            lists(CONTACTS, okJson(AYSE));
            runLane.stop();

            assertThat(run(account, CONTACTS)).isEqualTo(LaneState.NEW);

            assertThat(recognise.byPhone("+905325550123")).isEmpty();
            assertThat(runLane.due()).isEmpty();
            runLane.start();
            assertThat(runLane.due()).extracting(LaneStates.Row::kind).contains(CONTACTS);
            assertThat(run(account, CONTACTS)).isEqualTo(LaneState.OK);
            assertThat(recognise.byPhone("+905325550123")).isPresent();
        });
    }
}
