package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.LaneKind.CALENDAR;
import static org.kartotek.backend.google.LaneKind.CONTACTS;
import static org.kartotek.backend.google.LaneKind.MAIL;
import static org.kartotek.backend.google.LaneState.FAILED;
import static org.kartotek.backend.google.LaneState.OK;
import static org.kartotek.backend.google.LaneState.PAUSED;
import static org.kartotek.backend.google.LaneState.RECONNECT;
import static org.kartotek.backend.google.LaneState.RETRY;
import static org.kartotek.backend.google.LaneState.SETUP;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong at Google ends in a state of the ledger that a person understands. What
 * becomes of a contact that was to be sent is in {@link WhatCouldNotBeSentTest}.
 */
class RefusalsBecomeStatesTest extends RefusingGoogle {
    private static final @Nullable Duration NOT_BY_ITSELF = null;
    private static final String PEOPLE_QUOTA =
            "Quota exceeded for quota metric 'Critical read requests (Contact and Profile Reads)'"
                + " and limit 'Critical read requests (Contact and Profile Reads) per minute per"
                + " user' of service 'people.googleapis.com' for consumer 'project_number:1'.";

    private static Arguments row(
            String name,
            LaneKind lane,
            ResponseDefinitionBuilder answer,
            LaneState state,
            @Nullable Duration wait) {
        return Arguments.of(name, lane, answer, state, wait);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Class of the failure, lane, what Google answers, the lane's state, when it goes on. */
    static Stream<Arguments> table() {
        var hours = Duration.ofHours(4);
        var quarter = Duration.ofMinutes(15);
        var busy = error(429, PEOPLE_QUOTA, "RESOURCE_EXHAUSTED", "RATE_LIMIT_EXCEEDED");
        return Stream.of(
                row(
                        "AUTH_DEAD: 401 twice",
                        CONTACTS,
                        error(401, "Invalid Credentials", "UNAUTHENTICATED", null),
                        RECONNECT,
                        NOT_BY_ITSELF),
                row(
                        "AUTH_DEAD: 401 twice",
                        CALENDAR,
                        error(401, "Invalid Credentials", "authError"),
                        RECONNECT,
                        NOT_BY_ITSELF),
                row(
                        "AUTH_CONFIG: scope",
                        CONTACTS,
                        error(
                                403,
                                "Insufficient scopes",
                                "PERMISSION_DENIED",
                                "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
                        SETUP,
                        NOT_BY_ITSELF),
                row(
                        "AUTH_CONFIG: scope",
                        MAIL,
                        error(403, "Insufficient Permission", "insufficientPermissions"),
                        SETUP,
                        NOT_BY_ITSELF),
                row(
                        "AUTH_CONFIG: API is off",
                        CONTACTS,
                        error(
                                403,
                                "People API has not been used in project 1 before or it is"
                                        + " disabled.",
                                "PERMISSION_DENIED",
                                "SERVICE_DISABLED"),
                        SETUP,
                        NOT_BY_ITSELF),
                row(
                        "AUTH_CONFIG: API is off",
                        CALENDAR,
                        error(403, "Access Not Configured.", "accessNotConfigured"),
                        SETUP,
                        NOT_BY_ITSELF),
                row("RATE: 429", CONTACTS, busy, RETRY, seconds(5)),
                row(
                        "RATE: 429 of storage",
                        CONTACTS,
                        error(
                                429,
                                "Resource has been exhausted (e.g. check quota).",
                                "RESOURCE_EXHAUSTED",
                                null),
                        RETRY,
                        seconds(5)),
                row(
                        "RATE: 429, Retry-After",
                        CONTACTS,
                        error(429, "Slow down", "RESOURCE_EXHAUSTED", null)
                                .withHeader("Retry-After", "90"),
                        RETRY,
                        seconds(90)),
                row("RATE: 429, no JSON", CONTACTS, html(429), RETRY, seconds(5)),
                row(
                        "RATE: 403",
                        CALENDAR,
                        error(403, "Rate Limit Exceeded", "rateLimitExceeded"),
                        RETRY,
                        seconds(5)),
                row(
                        "RATE: 403",
                        MAIL,
                        error(
                                403,
                                "Too many concurrent requests for user",
                                "userRateLimitExceeded"),
                        RETRY,
                        seconds(5)),
                row(
                        "RATE: 403, Retry after",
                        MAIL,
                        error(
                                403,
                                "User-rate limit exceeded.  Retry after "
                                        + "2026-03-02T10:03:00.000Z",
                                "rateLimitExceeded"),
                        RETRY,
                        seconds(120)),
                row(
                        "QUOTA_DAY",
                        MAIL,
                        error(403, "Daily Limit Exceeded", "dailyLimitExceeded"),
                        PAUSED,
                        hours),
                row(
                        "QUOTA_DAY",
                        CALENDAR,
                        error(403, "Calendar usage limits exceeded.", "quotaExceeded"),
                        PAUSED,
                        hours),
                row(
                        "QUOTA_DAY: address book full",
                        CONTACTS,
                        error(429, "MY_CONTACTS_OVERFLOW_COUNT", "RESOURCE_EXHAUSTED", null),
                        PAUSED,
                        hours),
                row(
                        "TRANSIENT: 500",
                        CONTACTS,
                        error(500, "Internal error", "INTERNAL", null),
                        RETRY,
                        seconds(5)),
                row(
                        "TRANSIENT: 503",
                        MAIL,
                        error(503, "Backend Error", "backendError"),
                        RETRY,
                        seconds(1)),
                row("TRANSIENT: 502 in HTML", CONTACTS, html(502), RETRY, seconds(5)),
                row("TRANSIENT: 404 in HTML", CONTACTS, html(404), RETRY, seconds(5)),
                row(
                        "TRANSIENT: cut off",
                        CONTACTS,
                        json(200, "{\"connections\":[{\"resou"),
                        RETRY,
                        seconds(5)),
                row(
                        "TRANSIENT: connection reset",
                        CONTACTS,
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        RETRY,
                        seconds(5)),
                row(
                        "TRANSIENT: no answer in time",
                        CALENDAR,
                        aResponse().withFixedDelay(4_500).withBody("{}"),
                        RETRY,
                        seconds(1)),
                row(
                        "GONE: the whole list",
                        CONTACTS,
                        error(404, "Requested entity was not found.", "NOT_FOUND", null),
                        FAILED,
                        quarter),
                row(
                        "GONE: the whole list",
                        CALENDAR,
                        error(404, "Not Found", "notFound"),
                        FAILED,
                        quarter),
                row(
                        "PERMANENT",
                        CONTACTS,
                        error(400, "Invalid personFields mask path", "INVALID_ARGUMENT", null),
                        FAILED,
                        quarter),
                row(
                        "PERMANENT: domain policy",
                        CALENDAR,
                        error(403, "Disabled by the domain's administrator", "domainPolicy"),
                        FAILED,
                        quarter));
    }

    @ParameterizedTest(name = "{0} ({1}) → {3}")
    @MethodSource("table")
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

    static Stream<Arguments> expiries() {
        return Stream.of(
                Arguments.of(
                        CONTACTS,
                        "syncToken",
                        error(
                                400,
                                "Sync token is expired. Clear local cache and retry call without"
                                        + " the sync token.",
                                "FAILED_PRECONDITION",
                                "EXPIRED_SYNC_TOKEN")),
                Arguments.of(
                        MAIL,
                        "startHistoryId",
                        error(404, "Requested entity was not found.", "notFound")),
                Arguments.of(
                        CALENDAR,
                        "syncToken",
                        error(
                                410,
                                "Sync token is no longer valid, a full sync is required.",
                                "fullSyncRequired")),
                Arguments.of(
                        CALENDAR,
                        "syncToken",
                        error(
                                410,
                                "The requested minimum is too far in the past.",
                                "updatedMinTooLongAgo")));
    }

    @ParameterizedTest(name = "CURSOR_EXPIRED ({0})")
    @MethodSource("expiries")
    void anExpiredCursorStartsOverInTheSameRound(
            LaneKind kind, String parameter, ResponseDefinitionBuilder expired) {
        office((account, caller) -> {
            assertThat(run(account, kind)).isEqualTo(OK);
            GOOGLE.resetRequests();
            refusesCursors(kind, parameter, expired);

            assertThat(run(account, kind)).isEqualTo(OK);

            assertThat(lane(kind).lastError()).isNull();
            assertThat(lane(kind).alert()).isNull();
            GOOGLE.verify(
                    1,
                    getRequestedFor(urlPathEqualTo(LISTS.get(kind)))
                            .withQueryParam(parameter, matching(".+")));
        });
    }

    private static void refusesCursors(
            LaneKind kind, String parameter, ResponseDefinitionBuilder answer) {
        GOOGLE.stubFor(
                get(urlPathEqualTo(LISTS.get(kind)))
                        .withQueryParam(parameter, matching(".+"))
                        .willReturn(answer));
    }

    @Test
    void anUnreadableCursorIsOneFullListingAndAnAlertAndNeverALoop() {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            GOOGLE.resetRequests();
            refusesCursors(
                    CONTACTS,
                    "syncToken",
                    error(400, "Request contains an invalid argument.", "INVALID_ARGUMENT", null));

            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(lane(CONTACTS).alert()).contains("Request contains an invalid argument.");
            for (int round = 0; round < 5; round++) {
                clock.advance(Duration.ofMinutes(15));
                assertThat(run(account, CONTACTS)).isEqualTo(FAILED);
            }
            fullListings(1);
            assertThat(lane(CONTACTS).lastError()).contains("invalid argument");

            clock.advance(Duration.ofDays(1));
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            fullListings(2);
        });
    }

    private static void fullListings(int times) {
        GOOGLE.verify(
                times,
                getRequestedFor(urlPathEqualTo(LISTS.get(CONTACTS)))
                        .withQueryParam("syncToken", absent()));
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
                goesOnAfter(seconds(seconds), CONTACTS);
            }
            lists(CONTACTS, okJson("{\"nextSyncToken\":\"t1\"}"));

            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(lane(CONTACTS).inStep()).isTrue();
        });
    }
}
