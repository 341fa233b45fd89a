package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.kartotek.backend.google.LaneKind.CALENDAR;
import static org.kartotek.backend.google.LaneKind.CONTACTS;
import static org.kartotek.backend.google.LaneKind.MAIL;
import static org.kartotek.backend.google.LaneState.FAILED;
import static org.kartotek.backend.google.LaneState.PAUSED;
import static org.kartotek.backend.google.LaneState.RECONNECT;
import static org.kartotek.backend.google.LaneState.RETRY;
import static org.kartotek.backend.google.LaneState.SETUP;
import static org.kartotek.backend.google.RefusingGoogle.error;
import static org.kartotek.backend.google.RefusingGoogle.html;
import static org.kartotek.backend.google.RefusingGoogle.json;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** What Google may answer a lane, and the state it is answered with. */
final class RefusalTable {
    private RefusalTable() {}

    private static final @Nullable Duration NOT_BY_ITSELF = null;

    private static final String PEOPLE_QUOTA =
            "Quota exceeded for quota metric 'Critical read requests (Contact and Profile Reads)'"
                + " and limit 'Critical read requests (Contact and Profile Reads) per minute per"
                + " user' of service 'people.googleapis.com' for consumer 'project_number:1'.";

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
}
