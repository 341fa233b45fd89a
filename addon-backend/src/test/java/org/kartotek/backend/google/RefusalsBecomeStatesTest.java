package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever goes wrong at Google ends in a state of the ledger that a person understands. */
@BackendTest
class RefusalsBecomeStatesTest {
    @RegisterExtension
    static final WireMockExtension GOOGLE =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final String LIST = "/v1/people/me/connections";

    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired RunLane runLane;
    @Autowired SyncState syncState;
    @Autowired SettableClock clock;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        registry.add("kartotek.google.people-url", GOOGLE::baseUrl);
        registry.add("kartotek.google.token-url", () -> GOOGLE.baseUrl() + "/token");
        registry.add("kartotek.google.client-id", () -> "id");
        registry.add("kartotek.google.client-secret", () -> "secret");
        registry.add("kartotek.google.timeout", () -> "1s");
    }

    @BeforeEach
    void aGoogleThatWorks() {
        clock.set(SettableClock.START);
        GOOGLE.stubFor(
                post("/token").willReturn(okJson("{\"access_token\":\"at\",\"expires_in\":3599}")));
        GOOGLE.stubFor(get(urlPathEqualTo("/v1/contactGroups")).willReturn(okJson("{}")));
        GOOGLE.stubFor(get(urlPathEqualTo(LIST)).willReturn(okJson("{\"nextSyncToken\":\"t1\"}")));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        "401",
                        error(401, "Invalid Credentials", "UNAUTHENTICATED", null),
                        LaneState.RECONNECT,
                        null),
                Arguments.of(
                        "403 rate",
                        error(403, "Quota exceeded", "PERMISSION_DENIED", "rateLimitExceeded"),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)),
                Arguments.of(
                        "403 scope",
                        error(
                                403,
                                "Insufficient scopes",
                                "PERMISSION_DENIED",
                                "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
                        LaneState.SETUP,
                        null),
                Arguments.of(
                        "404",
                        error(404, "Requested entity was not found.", "NOT_FOUND", null),
                        LaneState.FAILED,
                        Duration.ofMinutes(15)),
                Arguments.of(
                        "410",
                        error(410, "Gone", "ABORTED", null),
                        LaneState.FAILED,
                        Duration.ofMinutes(15)),
                Arguments.of(
                        "429",
                        error(429, "Slow down", "RESOURCE_EXHAUSTED", null),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)),
                Arguments.of(
                        "429 hint",
                        error(429, "Slow down", "RESOURCE_EXHAUSTED", null)
                                .withHeader("Retry-After", "90"),
                        LaneState.RETRY,
                        Duration.ofSeconds(90)),
                Arguments.of(
                        "full",
                        error(429, "MY_CONTACTS_OVERFLOW_COUNT", "RESOURCE_EXHAUSTED", null),
                        LaneState.PAUSED,
                        Duration.ofHours(4)),
                Arguments.of(
                        "500",
                        error(500, "Internal error", "INTERNAL", null),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)),
                Arguments.of(
                        "html",
                        aResponse().withStatus(502).withBody("<html>"),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)),
                Arguments.of(
                        "truncated",
                        aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"connections\":[{\"resou"),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)),
                Arguments.of(
                        "reset",
                        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)),
                Arguments.of(
                        "timeout",
                        aResponse().withFixedDelay(2_500).withBody("{}"),
                        LaneState.RETRY,
                        Duration.ofSeconds(5)));
    }

    @ParameterizedTest(name = "{0} → {2}")
    @MethodSource("table")
    void everyRefusalHasItsState(
            String name,
            ResponseDefinitionBuilder answer,
            LaneState state,
            @Nullable Duration wait) {
        GOOGLE.stubFor(get(urlPathEqualTo(LIST)).willReturn(answer));

        lane(account -> {
            assertThat(runLane.now(account.id(), LaneKind.CONTACTS)).contains(state);

            var view = syncState.lanes().getFirst();
            assertThat(view.state()).isEqualTo(state);
            assertThat(view.inStep()).isFalse();
            assertThat(view.lastSuccessAt()).isNull();
            assertThat(view.lastError())
                    .startsWith("Google ")
                    .contains("people.people.connections.list");
            if (wait == null) {
                assertThat(view.nextRunAt()).isNull();
            } else {
                // Up to a second at random, so that accounts do not march in step.
                assertThat(Duration.between(clock.instant(), view.nextRunAt()))
                        .isBetween(wait, wait.plusSeconds(1));
            }
        });
    }

    @Test
    void aDeadRefreshTokenAsksTheOwnerAndStopsTheAccount() {
        GOOGLE.stubFor(
                post("/token")
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withBody(
                                                "{\"error\":\"invalid_grant\",\"error_description\":\"Token"
                                                    + " has been expired or revoked.\"}")));

        lane(account -> {
            assertThat(runLane.now(account.id(), LaneKind.CONTACTS)).contains(LaneState.RECONNECT);

            assertThat(accounts.find(account.id()).orElseThrow().state())
                    .isEqualTo(GoogleAccount.State.RECONNECT);
            assertThat(syncState.lanes().getFirst().lastError()).contains("invalid_grant");
        });
    }

    @Test
    void anExpiredSyncTokenStartsOverInTheSameRound() {
        lane(account -> {
            assertThat(runLane.now(account.id(), LaneKind.CONTACTS)).contains(LaneState.OK);
            GOOGLE.stubFor(
                    get(urlPathEqualTo(LIST))
                            .withQueryParam("syncToken", matching("t1"))
                            .willReturn(
                                    error(
                                            400,
                                            "Sync token is expired. Clear local cache and retry"
                                                    + " call without the sync token.",
                                            "FAILED_PRECONDITION",
                                            "EXPIRED_SYNC_TOKEN")));
            GOOGLE.stubFor(
                    get(urlPathEqualTo(LIST))
                            .withQueryParam("syncToken", absent())
                            .willReturn(okJson("{\"nextSyncToken\":\"t2\"}")));

            assertThat(runLane.now(account.id(), LaneKind.CONTACTS)).contains(LaneState.OK);
            assertThat(syncState.lanes().getFirst().lastError()).isNull();
        });
    }

    @Test
    void failuresInARowWaitTwiceAsLongEachAndASuccessForgetsThem() {
        GOOGLE.stubFor(get(urlPathEqualTo(LIST)).willReturn(aResponse().withStatus(503)));
        lane(account -> {
            for (int seconds : new int[] {5, 10, 20, 40}) {
                runLane.now(account.id(), LaneKind.CONTACTS);
                var wait =
                        Duration.between(clock.instant(), syncState.lanes().getFirst().nextRunAt());
                assertThat(wait)
                        .isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 1));
            }
            GOOGLE.stubFor(
                    get(urlPathEqualTo(LIST)).willReturn(okJson("{\"nextSyncToken\":\"t1\"}")));

            assertThat(runLane.now(account.id(), LaneKind.CONTACTS)).contains(LaneState.OK);
            assertThat(syncState.lanes().getFirst().inStep()).isTrue();
        });
    }

    private interface Story {
        void tell(GoogleAccount account);
    }

    private void lane(Story story) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    story.tell(
                            accounts.connect(
                                    "hub@office.example",
                                    "sub",
                                    Set.of(GoogleAccount.CONTACTS),
                                    "rt",
                                    null));
                    return null;
                });
    }

    private static ResponseDefinitionBuilder error(
            int code, String message, String status, @Nullable String reason) {
        var details =
                reason == null
                        ? ""
                        : ",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\""
                                + reason
                                + "\"}]";
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody(
                        "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"%s}}"
                                .formatted(code, message, status, details));
    }
}
