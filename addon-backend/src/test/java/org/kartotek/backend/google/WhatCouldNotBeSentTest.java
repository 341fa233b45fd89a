package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.LaneKind.CONTACTS;
import static org.kartotek.backend.google.LaneState.OK;
import static org.kartotek.backend.google.LaneState.PAUSED;
import static org.kartotek.backend.google.LaneState.RECONNECT;
import static org.kartotek.backend.google.LaneState.RETRY;
import static org.kartotek.backend.google.LaneState.SETUP;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.contact.WriteContact;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A contact is changed here and Google will not have it: the lane and the ledger say so, nothing
 * counts as sent, and once Google is willing, it goes out.
 */
class WhatCouldNotBeSentTest extends RefusingGoogle {
    private static final String UPDATE = "/v1/people:batchUpdateContacts";
    private static final String READ = "/v1/people:batchGet";

    /** What the ledger says about the contact itself; nothing where the whole lane waits. */
    private static final Ledger.@Nullable State NOTHING = null;

    private static final String AYSE =
            """
            {"resourceName":"people/c1","etag":"%%E1",
             "metadata":{"sources":[{"type":"CONTACT","id":"1","etag":"#1","updateTime":"2026-03-01T10:00:00Z"}]},
             "names":[{"givenName":"Ayşe","familyName":"Yılmaz"}],
             "organizations":[{"name":"Deniz","title":"%s"}],
             "phoneNumbers":[{"value":"+905325550123","type":"mobile"}]}\
            """;

    @Autowired WriteContact writeContact;
    @Autowired RecogniseContact recognise;

    @BeforeEach
    void ayseIsInGoogle() {
        var ayse = AYSE.formatted("Buyer");
        lists(CONTACTS, okJson("{\"connections\":[%s],\"nextSyncToken\":\"t1\"}".formatted(ayse)));
        GOOGLE.stubFor(
                get(urlPathEqualTo(READ))
                        .willReturn(
                                okJson(
                                        "{\"responses\":[{\"requestedResourceName\":\"people/c1\",\"person\":%s}]}"
                                                .formatted(ayse))));
        updates(accepted("Buyer"));
    }

    private static void updates(ResponseDefinitionBuilder answer) {
        GOOGLE.stubFor(post(urlPathEqualTo(UPDATE)).willReturn(answer));
    }

    private static ResponseDefinitionBuilder accepted(String title) {
        return okJson(
                "{\"updateResult\":{\"people/c1\":{\"person\":%s}}}"
                        .formatted(AYSE.formatted(title)));
    }

    static Stream<Arguments> table() {
        var stale =
                "Request person.etag is different than the current person.etag. Clear local cache"
                        + " and get the latest person.";
        var scope = "Request had insufficient authentication scopes.";
        return Stream.of(
                Arguments.of(
                        "AUTH_DEAD",
                        error(401, "Invalid Credentials", "UNAUTHENTICATED", null),
                        RECONNECT,
                        NOTHING),
                Arguments.of(
                        "AUTH_CONFIG",
                        error(403, scope, "PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
                        SETUP,
                        NOTHING),
                Arguments.of(
                        "RATE",
                        error(429, "Quota exceeded", "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED"),
                        RETRY,
                        NOTHING),
                Arguments.of(
                        "QUOTA_DAY",
                        error(429, "MY_CONTACTS_OVERFLOW_COUNT", "RESOURCE_EXHAUSTED", null),
                        PAUSED,
                        NOTHING),
                Arguments.of("TRANSIENT", html(502), RETRY, NOTHING),
                Arguments.of(
                        "CONFLICT, three times",
                        error(400, stale, "FAILED_PRECONDITION", null),
                        OK,
                        Ledger.State.RETRY),
                Arguments.of(
                        "GONE, though a get finds it",
                        error(404, "Requested entity was not found.", "NOT_FOUND", null),
                        OK,
                        Ledger.State.PARKED),
                Arguments.of(
                        "PERMANENT",
                        error(400, "Invalid title", "INVALID_ARGUMENT", null),
                        OK,
                        Ledger.State.PARKED));
    }

    @ParameterizedTest(name = "{0} → {2}, {3}")
    @MethodSource("table")
    void isKeptSaidAndSentLater(
            String name,
            ResponseDefinitionBuilder answer,
            LaneState state,
            Ledger.@Nullable State item) {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(waiting()).isZero();
            lists(CONTACTS, okJson("{\"nextSyncToken\":\"t2\"}"));
            becomes("Head of buying", caller);
            updates(answer);

            assertThat(run(account, CONTACTS)).isEqualTo(state);

            assertThat(waiting()).isOne();
            assertThat(problems()).isEqualTo(item == null ? List.of() : List.of(item));
            assertThat(lane(CONTACTS).inStep()).isEqualTo(item == Ledger.State.RETRY);

            updates(accepted("Head of buying"));
            GOOGLE.resetRequests();
            letItTryAgain(account);

            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            GOOGLE.verify(1, postRequestedFor(urlPathEqualTo(UPDATE)));
            assertThat(waiting()).isZero();
            assertThat(problems()).isEmpty();
        });
    }

    @Test
    void aNoteThatGoogleRefusesGoesOutOnceMoreWithHalfOfItsCard() {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            lists(CONTACTS, okJson("{\"nextSyncToken\":\"t2\"}"));
            var ayse = recognise.byPhone("+905325550123").orElseThrow();
            sample.orderOf(ayse, caller);
            updates(error(400, "Invalid note", "INVALID_ARGUMENT", null));

            assertThat(run(account, CONTACTS)).isEqualTo(OK);

            var notes = bodiesSent();
            assertThat(notes).hasSize(2);
            assertThat(notes).allMatch(it -> it.contains("#1001") && it.contains("┈┈ ✎"));
            assertThat(notes.getLast()).hasSizeLessThan(notes.getFirst().length());
            assertThat(problems()).containsExactly(Ledger.State.PARKED);
        });
    }

    @Test
    void aContactThatAnswersUnderAnotherNameIsWrittenUnderThatOneFromThenOn() {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            lists(CONTACTS, okJson("{\"nextSyncToken\":\"t2\"}"));
            becomes("Head of buying", caller);
            updates(
                    okJson(
                            "{\"updateResult\":{\"people/c1\":{\"requestedResourceName\":\"people/c1\",\"person\":%s}}}"
                                    .formatted(renamed("Head of buying"))));
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(waiting()).isZero();
            GOOGLE.resetRequests();
            becomes("Director", caller);
            updates(
                    okJson(
                            "{\"updateResult\":{\"people/c9\":{\"person\":%s}}}"
                                    .formatted(renamed("Director"))));

            assertThat(run(account, CONTACTS)).isEqualTo(OK);

            assertThat(bodiesSent()).singleElement().asString().contains("people/c9");
            assertThat(waiting()).isZero();
            assertThat(problems()).isEmpty();
        });
    }

    private static String renamed(String title) {
        return AYSE.formatted(title)
                .replace("people/c1", "people/c9")
                .replace(
                        "\"metadata\":{",
                        "\"metadata\":{\"previousResourceNames\":[\"people/c1\"],");
    }

    private static List<String> bodiesSent() {
        return GOOGLE.findAll(postRequestedFor(urlPathEqualTo(UPDATE))).stream()
                .map(it -> it.getBodyAsString())
                .toList();
    }

    private void becomes(String title, Caller caller) {
        var ayse = recognise.byPhone("+905325550123").orElseThrow();
        var draft = ayse.draft("Deniz", Set.of()).withOrganization("Deniz", title);
        writeContact.change(ayse.id(), draft, caller.actor());
    }

    /** What the page's buttons and the passing of time do. */
    private void letItTryAgain(GoogleAccount account) {
        clock.advance(Duration.ofHours(5));
        accounts.connect(account.email(), account.sub(), account.scopes(), "rt", null);
        syncState.items(CONTACTS, true, 10).forEach(it -> syncState.retry(it.id()));
    }

    private List<Ledger.State> problems() {
        return syncState.items(CONTACTS, true, 10).stream().map(SyncState.ItemView::state).toList();
    }

    private int waiting() {
        return jdbc.queryForList(
                        "select 1 from google_outbox where office_id is not null", Integer.class)
                .size();
    }
}
