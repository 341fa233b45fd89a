package org.kartotek.backend.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One mailbox with years of mail of some contacts and of strangers. */
final class MailRound {
    private final Simulator google;
    private final ApplicationContext server;
    private final JdbcTemplate jdbc;
    private final UUID office;
    private final GoogleAccount account;

    MailRound(Simulator google, ApplicationContext server) {
        this.google = google;
        this.server = server;
        this.jdbc = server.getBean(JdbcTemplate.class);
        var settings =
                new OfficeSettings(
                        ZoneId.of("Europe/Istanbul"),
                        Locale.ENGLISH,
                        Currency.getInstance("TRY"),
                        "TR",
                        List.of("office.example"));
        var now = server.getBean(Clock.class).instant();
        this.office = server.getBean(Offices.class).save(new Office("Bench", settings, now)).id();
        this.account = OfficeScope.in(office, this::connected);
    }

    private GoogleAccount connected() {
        var email = SimulatorSettings.officeAccounts().getFirst().email();
        var grant =
                Grant.of(google, email, SimulatorSettings.DEMO_CLIENT.id(), GoogleAccount.GMAIL);
        return server.getBean(GoogleAccounts.class)
                .connect(email, "bench", Set.of(GoogleAccount.GMAIL), grant, null);
    }

    /** As much mail of strangers as of contacts lies beside it. */
    void fill(int messages, int contacts) {
        var now = Timestamp.from(server.getBean(Clock.class).instant());
        var people = new ArrayList<Object[]>();
        var keys = new ArrayList<Object[]>();
        for (int i = 0; i < contacts; i++) {
            var id = Ids.bytes(Ids.next());
            people.add(new Object[] {Ids.bytes(office), id, "p" + i, now, now});
            keys.add(new Object[] {Ids.bytes(office), email(i), id});
        }
        jdbc.batchUpdate(
                "insert into contact (office_id, id, sort_name, emails, phones, addresses, urls,"
                    + " created_at, updated_at, version) values (?,?,?,'[]','[]','[]','[]',?,?,0)",
                people);
        jdbc.batchUpdate(
                "insert into contact_key (office_id, kind, value, contact_id) values"
                        + " (?,'email',?,?)",
                keys);
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < messages; i++) {
                arrive(http, email(i % contacts), i);
                arrive(http, "stranger" + i + "@elsewhere.example", i);
            }
        }
    }

    private static String email(int i) {
        return "buyer%d@firm%d.example".formatted(i, i % 90);
    }

    private void arrive(HttpClient http, String from, int i) {
        var date = Instant.now().minusSeconds(3_600L * (i % 15_000));
        var mail =
                """
                From: Ada Berg <%s>
                To: %s
                Subject: Order %d
                Date: %s
                Message-ID: <%d.%s>
                X-Gmail-Labels: Inbox
                Content-Type: text/plain; charset=utf-8

                Good morning, please send twenty of number %d.

                On Monday, Anna wrote:
                > How many do you need?
                """
                        .formatted(
                                from,
                                account.email(),
                                i,
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        date.atOffset(ZoneOffset.UTC)),
                                i,
                                from,
                                i);
        var request =
                HttpRequest.newBuilder(google.url().resolve("_sim/mail"))
                        .header("Content-Type", "message/rfc822")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        mail.replace("\n", "\r\n")
                                                .getBytes(StandardCharsets.UTF_8)))
                        .build();
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> backfill(int messages) {
        double before = TimedDatabase.seconds();
        var costs = rounds("backfill", messages);
        double database = TimedDatabase.seconds() - before;
        double floor = new BareInsert(jdbc, office).seconds(BareInsert.MAIL);
        costs.put("bareInsertSeconds", rounded(floor));
        costs.put("ratio", rounded(database / floor));
        return costs;
    }

    Map<String, Object> idle() {
        return rounds("idle round", 0);
    }

    Map<String, Object> newMail() {
        try (var http = HttpClient.newHttpClient()) {
            arrive(http, email(1), 1_000_000);
        }
        return rounds("new mail", 1);
    }

    private Map<String, Object> rounds(String what, int messages) {
        google.counters().reset();
        double before = TimedDatabase.seconds();
        long start = System.nanoTime();
        int rounds = 0;
        do {
            round(what);
            rounds++;
        } while (isWorkLeft());
        double seconds = (System.nanoTime() - start) / 1e9;
        var costs = new LinkedHashMap<String, Object>();
        costs.put("what", what);
        costs.put("messages", messages);
        costs.put("rounds", rounds);
        costs.putAll(calls());
        costs.put("seconds", rounded(seconds));
        costs.put("messagesPerSecond", Math.round(messages / seconds));
        costs.put("databaseSeconds", rounded(TimedDatabase.seconds() - before));
        return costs;
    }

    private void round(String what) {
        var lanes = server.getBean(RunLane.class);
        var state =
                OfficeScope.in(office, () -> lanes.now(account.id(), LaneKind.MAIL)).orElseThrow();
        if (state != LaneState.OK) throw new IllegalStateException(what + " ended " + state);
    }

    private boolean isWorkLeft() {
        return !jdbc.queryForList(
                        "select 1 from mail_copy where office_id = ? and state <> 'DONE' limit 1",
                        Integer.class,
                        Ids.bytes(office))
                .isEmpty();
    }

    private Map<String, Object> calls() {
        var calls = new TreeMap<String, Long>();
        long units = 0;
        for (var method :
                google.counters().asJson().at("/accounts/" + account.email()).properties()) {
            if (method.getKey().startsWith("oauth2.")) continue;
            calls.put(method.getKey(), method.getValue().path("calls").asLong());
            units += method.getValue().path("units").asLong();
        }
        return Map.of("calls", calls, "quotaUnits", units);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
