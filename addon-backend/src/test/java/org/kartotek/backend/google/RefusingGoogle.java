package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A Google that answers exactly what a test says, bodies and headers as they were recorded. */
@BackendTest
abstract class RefusingGoogle {
    /** One for all tests that share a server, which knows its port. */
    static final WireMockServer GOOGLE = new WireMockServer(wireMockConfig().dynamicPort());

    static {
        GOOGLE.start();
    }

    /** Where each lane asks what changed. */
    static final Map<LaneKind, String> LISTS =
            Map.of(
                    LaneKind.CONTACTS, "/v1/people/me/connections",
                    LaneKind.MAIL, "/gmail/v1/users/me/history",
                    LaneKind.CALENDAR, "/calendar/v3/calendars/primary/events");

    static final Map<LaneKind, String> METHODS =
            Map.of(
                    LaneKind.CONTACTS, "people.people.connections.list",
                    LaneKind.MAIL, "gmail.users.history.list",
                    LaneKind.CALENDAR, "calendar.events.list");

    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired RunLane runLane;
    @Autowired SyncState syncState;
    @Autowired SettableClock clock;
    @Autowired JdbcTemplate jdbc;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        registry.add("kartotek.google.people-url", GOOGLE::baseUrl);
        registry.add("kartotek.google.gmail-url", GOOGLE::baseUrl);
        registry.add("kartotek.google.calendar-url", GOOGLE::baseUrl);
        registry.add("kartotek.google.token-url", () -> GOOGLE.baseUrl() + "/token");
        registry.add("kartotek.google.client-id", () -> "id");
        registry.add("kartotek.google.client-secret", () -> "secret");
        registry.add("kartotek.google.timeout", () -> "3s");
        registry.add("kartotek.quota.people-per-minute", () -> 1_000_000);
    }

    @BeforeEach
    void aGoogleThatWorks() {
        GOOGLE.resetAll();
        GOOGLE.stubFor(
                post("/token").willReturn(okJson("{\"access_token\":\"at\",\"expires_in\":3599}")));
        GOOGLE.stubFor(get(urlPathEqualTo("/v1/contactGroups")).willReturn(okJson("{}")));
        lists(LaneKind.CONTACTS, okJson("{\"nextSyncToken\":\"t1\"}"));
        lists(LaneKind.MAIL, okJson("{\"historyId\":\"101\"}"));
        lists(LaneKind.CALENDAR, okJson("{\"nextSyncToken\":\"t1\",\"timeZone\":\"UTC\"}"));
        GOOGLE.stubFor(
                get(urlPathEqualTo("/gmail/v1/users/me/profile"))
                        .willReturn(okJson("{\"historyId\":\"100\"}")));
        GOOGLE.stubFor(get(urlPathEqualTo("/gmail/v1/users/me/labels")).willReturn(okJson("{}")));
    }

    static void lists(LaneKind kind, ResponseDefinitionBuilder answer) {
        GOOGLE.stubFor(get(urlPathEqualTo(LISTS.get(kind))).willReturn(answer));
    }

    interface Story {
        void tell(GoogleAccount account, Caller caller);
    }

    void office(Story story) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    story.tell(
                            accounts.connect(
                                    "hub@office.example",
                                    "sub",
                                    Set.of(
                                            GoogleAccount.CONTACTS,
                                            GoogleAccount.GMAIL,
                                            GoogleAccount.CALENDAR),
                                    "rt",
                                    null),
                            anna);
                    return null;
                });
    }

    LaneState run(GoogleAccount account, LaneKind kind) {
        return runLane.now(account.id(), kind).orElseThrow();
    }

    SyncState.LaneView lane(LaneKind kind) {
        return syncState.lanes().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    /** Where the lane would go on. */
    @Nullable String cursor(LaneKind kind) {
        return jdbc.queryForObject(
                "select position from sync_lane where office_id is not null and kind = ?",
                String.class,
                kind.name());
    }

    /** As People answers: a canonical status, and perhaps one reason in the details. */
    static ResponseDefinitionBuilder error(
            int code, String message, String status, @Nullable String reason) {
        var details =
                reason == null
                        ? ""
                        : ",\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\""
                                + reason
                                + "\"}]";
        return json(
                code,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"%s}}"
                        .formatted(code, message, status, details));
    }

    /** As Gmail and Calendar answer: a list of errors. */
    static ResponseDefinitionBuilder error(int code, String message, String reason) {
        return json(
                code,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"errors\":[{\"domain\":\"usageLimits\",\"reason\":\"%s\",\"message\":\"%s\"}]}}"
                        .formatted(code, message, reason, message));
    }

    static ResponseDefinitionBuilder json(int code, String body) {
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody(body);
    }

    static ResponseDefinitionBuilder html(int code) {
        return aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><title>Error " + code + " (Not Found)!!1</title></html>");
    }
}
