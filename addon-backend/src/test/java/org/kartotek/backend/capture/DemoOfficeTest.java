package org.kartotek.backend.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.simulator.Content;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole demo office taken in: what it costs, and that a second time costs and changes nothing.
 */
@BackendTest
class DemoOfficeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Simulator GOOGLE =
            Simulator.start(
                    SimulatorSettings.forTests()
                            .withCheckResponses(false)
                            .withClock(
                                    Clock.offset(
                                            Clock.systemUTC(),
                                            Duration.between(Instant.now(), SettableClock.START)))
                            .withContent(new Content.DemoOffice(LocalDate.of(2026, 3, 1))));

    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired RunLane runLane;
    @Autowired JdbcTemplate jdbc;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        var url = GOOGLE.url();
        for (var api : List.of("people", "gmail", "calendar")) {
            registry.add("kartotek.google." + api + "-url", () -> url);
        }
        registry.add("kartotek.google.token-url", () -> url.resolve("token"));
        registry.add("kartotek.google.client-id", SimulatorSettings.DEMO_CLIENT::id);
        registry.add("kartotek.google.client-secret", SimulatorSettings.DEMO_CLIENT::secret);
        for (var api : List.of("people", "gmail", "calendar")) {
            registry.add("kartotek.quota." + api + "-per-minute", () -> 100_000_000);
        }
    }

    @AfterAll
    static void close() {
        GOOGLE.close();
    }

    @Test
    void theOfficeIsTakenInOnceAndASecondTimeChangesNothing() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var boxes =
                            Stream.of("hub", "anna", "ivan", "mehmet")
                                    .map(it -> connect(it + "@office.example"))
                                    .toList();
                    runLane.now(boxes.getFirst().id(), LaneKind.CONTACTS);
                    GOOGLE.counters().reset();

                    boxes.forEach(this::all);

                    // 1,999 mails: newsletters, automatic answers, colleagues among
                    // themselves and strangers stay out.
                    // 168 calls of 250: the other numbers belong to nobody yet. 20 of them belong
                    // to
                    // people abroad whose number was typed without its country code.
                    assertThat(counts())
                            .containsAllEntriesOf(
                                    Map.of(
                                            "EMAIL",
                                            1_999,
                                            "CALL",
                                            168,
                                            "MEETING",
                                            368,
                                            "phone_call",
                                            250));
                    // Per mailbox: where history starts (getProfile), is there a call log
                    // (labels.list), and one search for every
                    // seven or so of the 444 contacts' addresses (messages.list; the hub's one more
                    // lists the call log). A
                    // messages.get for the headers of each message found: 3,114 in all four
                    // mailboxes, 250 of them calls. And one
                    // for the text of each of the 1,999 mails, in whichever mailbox it was met
                    // first, which is mostly the hub.
                    assertThat(calls())
                            .isEqualTo(
                                    Map.of(
                                            "gmail.users.getProfile", 4L,
                                            "gmail.users.labels.list", 4L,
                                            "gmail.users.messages.list", 245L,
                                            "gmail.users.messages.get", 3_114L + 1_999L,
                                            // 250 messages a round, and each further round
                                            // begins with what happened meanwhile.
                                            "gmail.users.history.list", 10L,
                                            "calendar.events.list", 4L));

                    GOOGLE.counters().reset();
                    var before = counts();
                    boxes.forEach(this::all);

                    assertThat(counts()).isEqualTo(before);
                    assertThat(calls())
                            .isEqualTo(
                                    Map.of(
                                            "gmail.users.history.list",
                                            4L,
                                            "calendar.events.list",
                                            4L));
                    return null;
                });
    }

    private void all(GoogleAccount box) {
        do {
            assertThat(runLane.now(box.id(), LaneKind.MAIL)).contains(LaneState.OK);
        } while (isWorkLeft(box));
        assertThat(runLane.now(box.id(), LaneKind.CALENDAR)).contains(LaneState.OK);
    }

    private boolean isWorkLeft(GoogleAccount box) {
        return !jdbc.queryForList(
                        "select 1 from mail_copy where office_id is not null and account_id = ?"
                                + " and state in ('LISTED','WANTED') limit 1",
                        Ids.bytes(box.id()))
                .isEmpty();
    }

    /**
     * Rows by kind, and the versions they have reached: an update that changes nothing would show.
     */
    private Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        jdbc.query(
                "select kind, count(*), sum(version) from interaction where office_id is not null"
                        + " group by kind",
                row -> {
                    counts.put(row.getString(1), row.getInt(2));
                    counts.put(row.getString(1) + " versions", row.getInt(3));
                });
        for (var table :
                List.of(
                        "meeting",
                        "mail_copy",
                        "phone_call",
                        "interaction_contact",
                        "timeline_entry")) {
            counts.put(
                    table,
                    jdbc.queryForObject(
                            "select count(*) from " + table + " where office_id is not null",
                            Integer.class));
        }
        return counts;
    }

    private static Map<String, Long> calls() {
        var calls = new TreeMap<String, Long>();
        GOOGLE.counters()
                .asJson()
                .path("accounts")
                .forEach(account ->
                        account.properties()
                                .forEach(it -> {
                                    if (!it.getKey().startsWith("oauth2.")) {
                                        calls.merge(
                                                it.getKey(),
                                                it.getValue().path("calls").asLong(),
                                                Long::sum);
                                    }
                                }));
        return calls;
    }

    private GoogleAccount connect(String email) {
        var scopes = Set.of(GoogleAccount.CONTACTS, GoogleAccount.GMAIL, GoogleAccount.CALENDAR);
        var body =
                JSON.writeValueAsString(
                        Map.of(
                                "account",
                                email,
                                "clientId",
                                SimulatorSettings.DEMO_CLIENT.id(),
                                "scopes",
                                List.copyOf(scopes)));
        try (var http = HttpClient.newHttpClient()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(GOOGLE.url() + "_sim/oauth/grant"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return accounts.connect(
                    email,
                    "sub-" + email,
                    scopes,
                    JSON.readTree(answer.body()).path("refreshToken").asString(),
                    null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
