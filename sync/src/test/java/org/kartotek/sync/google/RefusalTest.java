package org.kartotek.sync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.google.SyncFailure.AskConsentAgain;
import org.kartotek.sync.google.SyncFailure.AskOperator;
import org.kartotek.sync.google.SyncFailure.Gone;
import org.kartotek.sync.google.SyncFailure.Park;
import org.kartotek.sync.google.SyncFailure.Pause;
import org.kartotek.sync.google.SyncFailure.ReadAgain;
import org.kartotek.sync.google.SyncFailure.StartOver;
import org.kartotek.sync.google.SyncFailure.StartOverOnce;
import org.kartotek.sync.google.SyncFailure.TryLater;

/** Every row of the error table, as it comes over the wire. */
class RefusalTest {
    @RegisterExtension
    static final WireMockExtension GOOGLE =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final Instant NOW = Instant.parse("2026-07-18T11:59:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private enum Door {
        PEOPLE_LIST,
        PEOPLE_LIST_FROM_TOKEN,
        GMAIL_GET,
        GMAIL_HISTORY,
        CALENDAR_GET,
        CALENDAR_FROM_TOKEN
    }

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        Door.PEOPLE_LIST,
                        401,
                        error(401, "Invalid Credentials", "UNAUTHENTICATED"),
                        new AskConsentAgain()),
                Arguments.of(
                        Door.PEOPLE_LIST_FROM_TOKEN,
                        400,
                        """
                        {"error":{"code":400,"message":"Sync token is expired. Clear local cache and retry call without the sync token.",
                        "status":"FAILED_PRECONDITION","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo",
                        "reason":"EXPIRED_SYNC_TOKEN","domain":"people.googleapis.com"}]}}\
                        """,
                        new StartOver()),
                Arguments.of(
                        Door.PEOPLE_LIST_FROM_TOKEN,
                        400,
                        error(400, "Request contains an invalid argument.", "INVALID_ARGUMENT"),
                        new StartOverOnce(
                                "Google answered 400 to people.people.connections.list: Request"
                                        + " contains an invalid argument.")),
                Arguments.of(
                        Door.CALENDAR_FROM_TOKEN,
                        400,
                        legacy(400, "invalid"),
                        new StartOverOnce("Google answered 400 to calendar.events.list: invalid")),
                Arguments.of(
                        Door.CALENDAR_FROM_TOKEN,
                        410,
                        legacy(410, "updatedMinTooLongAgo"),
                        new StartOver()),
                Arguments.of(
                        Door.GMAIL_HISTORY,
                        404,
                        "<html>Not found</html>",
                        new TryLater(Duration.ofSeconds(1))),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        404,
                        "<html>Not found</html>",
                        new TryLater(Duration.ofSeconds(5))),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        429,
                        error(
                                429,
                                "Quota exceeded for quota metric 'Contact writes' and limit"
                                        + " 'Contact writes per day per user' of service"
                                        + " 'people.googleapis.com'",
                                "RESOURCE_EXHAUSTED",
                                "RATE_LIMIT_EXCEEDED"),
                        new Pause(
                                SyncFailure.PAUSE,
                                "Google answered 429 to people.people.connections.list: Quota"
                                        + " exceeded for quota metric 'Contact writes' and limit"
                                        + " 'Contact writes per day per user' of service"
                                        + " 'people.googleapis.com'")),
                Arguments.of(
                        Door.GMAIL_GET,
                        403,
                        legacy(403, "accessNotConfigured"),
                        new AskOperator(
                                "Google answered 403 to gmail.users.messages.get:"
                                        + " accessNotConfigured")),
                Arguments.of(
                        Door.CALENDAR_GET,
                        403,
                        legacy(403, "quotaExceeded"),
                        new Pause(
                                SyncFailure.PAUSE,
                                "Google answered 403 to calendar.events.get: quotaExceeded")),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        400,
                        error(
                                400,
                                "Request person.etag is different than the current person.etag."
                                        + " Clear local cache and get the latest person.",
                                "FAILED_PRECONDITION"),
                        new ReadAgain()),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        429,
                        """
                        {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","message":"Quota exceeded for quota metric 'Critical read requests' of service 'people.googleapis.com'",
                        "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED"}]}}\
                        """,
                        new TryLater(Duration.ofSeconds(5))),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        429,
                        error(429, "MY_CONTACTS_OVERFLOW_COUNT", "RESOURCE_EXHAUSTED"),
                        new Pause(
                                SyncFailure.PAUSE,
                                "Google answered 429 to people.people.connections.list:"
                                        + " MY_CONTACTS_OVERFLOW_COUNT")),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        500,
                        error(500, "Internal error", "INTERNAL"),
                        new TryLater(Duration.ofSeconds(5))),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        502,
                        "<html>Bad gateway</html>",
                        new TryLater(Duration.ofSeconds(5))),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        403,
                        error(
                                403,
                                "Request had insufficient authentication scopes.",
                                "PERMISSION_DENIED",
                                "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
                        new AskOperator(
                                "Google answered 403 to people.people.connections.list: Request had"
                                        + " insufficient authentication scopes.")),
                Arguments.of(
                        Door.PEOPLE_LIST,
                        400,
                        error(400, "Invalid personFields mask", "INVALID_ARGUMENT"),
                        new Park(
                                "Google answered 400 to people.people.connections.list: Invalid"
                                        + " personFields mask")),
                Arguments.of(Door.GMAIL_HISTORY, 404, legacy(404, "notFound"), new StartOver()),
                Arguments.of(Door.GMAIL_GET, 404, legacy(404, "notFound"), new Gone()),
                Arguments.of(
                        Door.GMAIL_GET,
                        403,
                        legacy(403, "rateLimitExceeded"),
                        new TryLater(Duration.ofSeconds(5))),
                Arguments.of(
                        Door.GMAIL_GET,
                        403,
                        "{\"error\":{\"code\":403,\"message\":\"User-rate limit exceeded.  Retry"
                            + " after 2026-07-18T12:00:00.000Z\","
                            + "\"errors\":[{\"domain\":\"usageLimits\",\"reason\":\"rateLimitExceeded\"}]}}",
                        new TryLater(Duration.ofMinutes(1))),
                Arguments.of(
                        Door.GMAIL_GET,
                        403,
                        legacy(403, "dailyLimitExceeded"),
                        new Pause(
                                SyncFailure.PAUSE,
                                "Google answered 403 to gmail.users.messages.get:"
                                        + " dailyLimitExceeded")),
                Arguments.of(
                        Door.GMAIL_GET,
                        403,
                        legacy(403, "domainPolicy"),
                        new Park("Google answered 403 to gmail.users.messages.get: domainPolicy")),
                Arguments.of(
                        Door.CALENDAR_FROM_TOKEN,
                        410,
                        legacy(410, "fullSyncRequired"),
                        new StartOver()),
                Arguments.of(Door.CALENDAR_GET, 410, legacy(410, "deleted"), new Gone()),
                Arguments.of(
                        Door.CALENDAR_GET, 412, legacy(412, "conditionNotMet"), new ReadAgain()),
                Arguments.of(
                        Door.CALENDAR_GET,
                        503,
                        legacy(503, "backendError"),
                        new TryLater(Duration.ofSeconds(1))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachAnswerHasOneConsequence(Door door, int status, String body, SyncFailure consequence) {
        answer(
                aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json; charset=UTF-8")
                        .withBody(body));

        assertThat(failure(door)).isEqualTo(consequence);
    }

    @Test
    void aRetryAfterHeaderCountsMoreThanOurOwnGuess() {
        answer(
                aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "37")
                        .withBody(error(429, "slow", "RESOURCE_EXHAUSTED")));

        assertThat(failure(Door.PEOPLE_LIST)).isEqualTo(new TryLater(Duration.ofSeconds(37)));
    }

    @Test
    void aRetryAfterDateIsCountedFromNow() {
        answer(
                aResponse()
                        .withStatus(503)
                        .withHeader("Retry-After", "Sat, 18 Jul 2026 12:01:00 GMT"));

        assertThat(failure(Door.GMAIL_GET)).isEqualTo(new TryLater(Duration.ofMinutes(2)));
    }

    @Test
    void aHintInThePastOrWithoutSenseIsNoReasonToHurry() {
        for (var hint : new String[] {"0", "soon", "Sat, 18 Jul 2026 11:00:00 GMT"}) {
            answer(aResponse().withStatus(429).withHeader("Retry-After", hint));

            assertThat(failure(Door.PEOPLE_LIST)).isEqualTo(new TryLater(Duration.ofSeconds(5)));
        }
    }

    @Test
    void noHintStopsUsForLongerThanADay() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "999999999"));

        assertThat(failure(Door.GMAIL_GET)).isEqualTo(new TryLater(Duration.ofDays(1)));
    }

    static Stream<ResponseDefinitionBuilder> brokenTransports() {
        return Stream.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"connections\":[{\"resourceNa"),
                aResponse().withHeader("Content-Type", "application/json").withBody("[]"),
                aResponse().withFixedDelay(1_500).withBody("{}"));
    }

    @ParameterizedTest
    @MethodSource("brokenTransports")
    void halfAnAnswerIsNone(ResponseDefinitionBuilder broken) {
        answer(broken);

        var refusal = refusal(Door.PEOPLE_LIST);

        assertThat(refusal.status()).isZero();
        assertThat(refusal.sentence())
                .startsWith("Google did not answer people.people.connections.list completely (");
        assertThat(SyncFailure.of(Api.PEOPLE, refusal))
                .isEqualTo(new TryLater(Duration.ofSeconds(5)));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        GOOGLE.stubFor(any(anyUrl()).willReturn(response));
    }

    private static SyncFailure failure(Door door) {
        var refusal = refusal(door);
        return SyncFailure.of(refusal.api(), refusal);
    }

    private static GoogleRefusal refusal(Door door) {
        var refusal = catchThrowableOfType(GoogleRefusal.class, () -> knock(door));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static void knock(Door door) throws java.io.IOException {
        var root = URI.create(GOOGLE.baseUrl());
        var clients = new GoogleClients(new GoogleClients.Roots(root, root, root), CLOCK);
        var access =
                new GoogleAccess(
                        () -> new Grant("token", NOW.plusSeconds(3_600), null, Set.of(), null),
                        CLOCK,
                        Duration.ofSeconds(1));
        var budget = MinuteBudget.unlimited();
        switch (door) {
            case PEOPLE_LIST -> clients.people(access, budget, new Canon("NO")).list(null, null);
            case PEOPLE_LIST_FROM_TOKEN ->
                    clients.people(access, budget, new Canon("NO")).list("token", null);
            case GMAIL_GET ->
                    new GoogleCall(Api.GMAIL, budget, CLOCK)
                            .execute(
                                    "gmail.users.messages.get",
                                    20,
                                    clients.gmail(access).users().messages().get("me", "m1"));
            case GMAIL_HISTORY ->
                    new GoogleCall(Api.GMAIL, budget, CLOCK)
                            .executeFromCursor(
                                    "gmail.users.history.list",
                                    2,
                                    clients.gmail(access).users().history().list("me"));
            case CALENDAR_GET ->
                    new GoogleCall(Api.CALENDAR, budget, CLOCK)
                            .execute(
                                    "calendar.events.get",
                                    1,
                                    clients.calendar(access).events().get("primary", "e1"));
            case CALENDAR_FROM_TOKEN ->
                    new GoogleCall(Api.CALENDAR, budget, CLOCK)
                            .executeFromCursor(
                                    "calendar.events.list",
                                    1,
                                    clients.calendar(access).events().list("primary"));
        }
    }

    private static String error(int code, String message, String status) {
        return error(code, message, status, null);
    }

    private static String error(int code, String message, String status, @Nullable String reason) {
        var details =
                reason == null
                        ? ""
                        : ",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\""
                                + reason
                                + "\"}]";
        return "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"%s}}"
                .formatted(code, message, status, details);
    }

    /** As Gmail and Calendar answer. */
    private static String legacy(int code, String reason) {
        return "{\"error\":{\"code\":%d,\"message\":\"%s\",\"errors\":[{\"domain\":\"global\",\"reason\":\"%s\",\"message\":\"x\"}]}}"
                .formatted(code, reason, reason);
    }
}
