package org.kartotek.backend.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.simulator.Simulator;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One mailbox with years of mail of some contacts and of strangers. */
final class MailRound {
    private final Simulator google;
    private final ApplicationContext server;
    private final JdbcTemplate jdbc;
    private final BenchOffice office;

    MailRound(Simulator google, ApplicationContext server) {
        this.google = google;
        this.server = server;
        this.jdbc = server.getBean(JdbcTemplate.class);
        this.office = BenchOffice.found(google, server, GoogleAccount.GMAIL);
    }

    /** As much mail of strangers as of contacts lies beside it. */
    void fill(int messages, int contacts) {
        var now = Timestamp.from(server.getBean(Clock.class).instant());
        var people = new ArrayList<Object[]>();
        var keys = new ArrayList<Object[]>();
        for (int i = 0; i < contacts; i++) {
            var id = Ids.bytes(Ids.next());
            people.add(new Object[] {Ids.bytes(office.id()), id, "p" + i, now, now});
            keys.add(new Object[] {Ids.bytes(office.id()), email(i), id});
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
        return "buyer%03d@firm%02d.example".formatted(i, i % 90);
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
                                office.account().email(),
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

    Map<String, Object> backfill(int messages, int contacts) {
        double before = TimedDatabase.seconds();
        var costs = rounds("backfill", messages);
        MailCosts.ofBackfill(messages, contacts).insist(costs);
        double database = TimedDatabase.seconds() - before;
        double floor = new BareInsert(jdbc, office.id()).seconds(BareInsert.MAIL);
        costs.put("bareInsertSeconds", ClosedLoop.rounded(floor));
        costs.put("ratio", ClosedLoop.rounded(database / floor));
        return costs;
    }

    Map<String, Object> idle() {
        var costs = rounds("idle round", 0);
        MailCosts.ofIdleRound().insist(costs);
        return costs;
    }

    Map<String, Object> newMail() {
        try (var http = HttpClient.newHttpClient()) {
            arrive(http, email(1), 1_000_000);
        }
        var costs = rounds("new mail", 1);
        MailCosts.ofNewMail().insist(costs);
        return costs;
    }

    private Map<String, Object> rounds(String what, int messages) {
        google.counters().reset();
        double before = TimedDatabase.seconds();
        long start = System.nanoTime();
        int rounds = 0;
        do {
            office.round(LaneKind.MAIL, what);
            rounds++;
        } while (isWorkLeft());
        double seconds = (System.nanoTime() - start) / 1e9;
        var costs = new LinkedHashMap<String, Object>();
        costs.put("what", what);
        costs.put("messages", messages);
        costs.put("rounds", rounds);
        costs.putAll(office.calls());
        costs.put("seconds", ClosedLoop.rounded(seconds));
        costs.put("messagesPerSecond", Math.round(messages / seconds));
        costs.put("databaseSeconds", ClosedLoop.rounded(TimedDatabase.seconds() - before));
        return costs;
    }

    private boolean isWorkLeft() {
        return !jdbc.queryForList(
                        "select 1 from mail_copy where office_id = ? and state <> 'DONE' limit 1",
                        Integer.class,
                        Ids.bytes(office.id()))
                .isEmpty();
    }
}
