package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.LaneKind.CALENDAR;
import static org.kartotek.backend.google.LaneKind.CONTACTS;
import static org.kartotek.backend.google.LaneKind.MAIL;
import static org.kartotek.backend.google.LaneState.OK;
import static org.kartotek.backend.google.LaneState.RECONNECT;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong at Google ends in a state of the ledger that a person understands. What
 * becomes of a contact that was to be sent is in {@link WhatCouldNotBeSentTest}.
 */
class RefusalsBecomeStatesTest extends RefusingGoogle {
    @ParameterizedTest(name = "{0} ({1}) → {3}")
    @MethodSource("org.kartotek.backend.google.RefusalTable#table")
    void everyRefusalHasItsState(
            String name,
            LaneKind kind,
            ResponseDefinitionBuilder answer,
            LaneState state,
            @Nullable Duration wait) {
        office((account, caller) -> {
            // A mailbox is not listed before it has a place to go on from.
            if (kind == MAIL) assertThat(run(account, MAIL)).isEqualTo(OK);
            var began = clock.instant();
            var cursor = kind == MAIL ? cursor(kind) : null;
            clock.advance(Duration.ofMinutes(1));
            lists(kind, answer);

            assertThat(run(account, kind)).isEqualTo(state);

            var view = lane(kind);
            assertThat(view.state()).isEqualTo(state);
            assertThat(view.inStep()).isFalse();
            assertThat(view.lastError()).startsWith("Google ").contains(METHODS.get(kind));
            assertThat(view.lastSuccessAt()).isEqualTo(kind == MAIL ? began : null);
            if (kind == MAIL) assertThat(cursor(kind)).isEqualTo(cursor);
            goesOnAfter(wait, kind);
        });
    }

    private void goesOnAfter(@Nullable Duration wait, LaneKind kind) {
        var next = lane(kind).nextRunAt();
        if (wait == null) {
            assertThat(next).isNull();
        } else {
            // Up to a second at random, so that accounts do not march in step.
            assertThat(Duration.between(clock.instant(), next))
                    .isBetween(wait, wait.plusSeconds(1));
        }
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | {"error":"invalid_grant","error_description":"Token has been expired or revoked."}                  | RECONNECT | Token has been expired
                    400 | {"error":"invalid_grant","error_description":"Bad Request"}                                         | RECONNECT | invalid_grant Bad Request
                    400 | {"error":"invalid_grant","error_description":"reauth related error","error_subtype":"invalid_rapt"} | RECONNECT | invalid_rapt
                    401 | {"error":"invalid_client","error_description":"The OAuth client was not found."}                    | SETUP     | invalid_client
                    400 | {"error":"unauthorized_client","error_description":"Unauthorized"}                                  | SETUP     | unauthorized_client
                    403 | {"error":"org_internal"}                                                                            | SETUP     | org_internal
                    404 | <html>Not found</html>                                                                              | SETUP     | not JSON
                    429 | {"error":"rate_limit_exceeded"}                                                                     | RETRY     | rate_limit
                    503 | <html>Unavailable</html>                                                                            | RETRY     | not JSON
                    """)
    void withoutATokenNothingIsAskedAndEverythingIsKept(
            int status, String body, LaneState state, String said) {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            var cursor = cursor(CONTACTS);
            GOOGLE.resetRequests();
            clock.advance(Duration.ofHours(2));
            GOOGLE.stubFor(
                    post("/token").willReturn(aResponse().withStatus(status).withBody(body)));

            assertThat(run(account, CONTACTS)).isEqualTo(state);

            assertThat(lane(CONTACTS).lastError()).contains(said);
            assertThat(cursor(CONTACTS)).isEqualTo(cursor).isNotNull();
            GOOGLE.verify(0, getRequestedFor(urlPathEqualTo(LISTS.get(CONTACTS))));
            assertThat(accounts.find(account.id()).orElseThrow().state())
                    .isEqualTo(
                            state == RECONNECT
                                    ? GoogleAccount.State.RECONNECT
                                    : GoogleAccount.State.CONNECTED);
        });
    }

    @Test
    void anAccessTokenRefusedOnceIsFetchedAnewAndTheRequestRepeatedOnce() {
        GOOGLE.stubFor(
                get(urlPathEqualTo(LISTS.get(CALENDAR)))
                        .inScenario("refresh")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("refreshed")
                        .willReturn(error(401, "Invalid Credentials", "authError")));
        GOOGLE.stubFor(
                get(urlPathEqualTo(LISTS.get(CALENDAR)))
                        .inScenario("refresh")
                        .whenScenarioStateIs("refreshed")
                        .willReturn(okJson("{\"nextSyncToken\":\"t1\",\"timeZone\":\"UTC\"}")));
        office((account, caller) -> {
            assertThat(run(account, CALENDAR)).isEqualTo(OK);

            GOOGLE.verify(2, postRequestedFor(urlEqualTo("/token")));
            GOOGLE.verify(2, getRequestedFor(urlPathEqualTo(LISTS.get(CALENDAR))));
        });
    }

    @ParameterizedTest(name = "refused after {0} hours")
    @CsvSource({"144, false", "156, true", "168, true", "180, true", "200, false"})
    void aTokenThatLivesForAWeekIsOfAConsentScreenInTesting(int hours, boolean testing) {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            clock.advance(Duration.ofHours(hours));
            GOOGLE.stubFor(post("/token").willReturn(json(400, "{\"error\":\"invalid_grant\"}")));

            assertThat(run(account, CONTACTS)).isEqualTo(RECONNECT);

            assertThat(lane(CONTACTS).testingApp()).isEqualTo(testing);
        });
    }

    @Test
    void failuresInARowWaitTwiceAsLongEachAndASuccessForgetsThem() {
        lists(CONTACTS, aResponse().withStatus(503));
        office((account, caller) -> {
            for (int seconds : new int[] {5, 10, 20, 40}) {
                run(account, CONTACTS);
                goesOnAfter(Duration.ofSeconds(seconds), CONTACTS);
            }
            lists(CONTACTS, okJson("{\"nextSyncToken\":\"t1\"}"));

            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(lane(CONTACTS).inStep()).isTrue();
        });
    }
}
