package org.kartotek.backend.bench;

import java.time.Clock;
import java.time.ZoneId;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One office with one Google account, and what a round of its contacts lane costs. */
final class ContactsRound {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Simulator google;
    private final ApplicationContext server;
    private final JdbcTemplate jdbc;
    private final UUID office;
    private final GoogleAccount account;
    private int people;

    ContactsRound(Simulator google, ApplicationContext server) {
        this.google = google;
        this.server = server;
        this.jdbc = server.getBean(JdbcTemplate.class);
        this.office = founded();
        this.account = OfficeScope.in(office, this::connected);
    }

    private UUID founded() {
        var settings =
                new OfficeSettings(
                        ZoneId.of("Europe/Istanbul"),
                        Locale.ENGLISH,
                        Currency.getInstance("TRY"),
                        "TR",
                        List.of("office.example"));
        var now = server.getBean(Clock.class).instant();
        return server.getBean(Offices.class).save(new Office("Bench", settings, now)).id();
    }

    private GoogleAccount connected() {
        var email = SimulatorSettings.officeAccounts().getFirst().email();
        var grant =
                Grant.of(google, email, SimulatorSettings.DEMO_CLIENT.id(), GoogleAccount.CONTACTS);
        return server.getBean(GoogleAccounts.class)
                .connect(email, "bench", Set.of(GoogleAccount.CONTACTS), grant, null);
    }

    void fill(int howMany) {
        people = howMany;
        var hub = SimulatorSettings.officeAccounts().getFirst();
        for (int i = 0; i < howMany; i++) {
            google.addressBooks().add(hub, (ObjectNode) JSON.readTree(person(i)));
        }
    }

    private static String person(int i) {
        return """
        {"names":[{"givenName":"Ayşe %1$d","familyName":"Yılmaz"}],
         "emailAddresses":[{"value":"p%1$d@x.example","type":"work"}],
         "phoneNumbers":[{"value":"+90532%1$07d","type":"mobile"}],
         "organizations":[{"name":"Deniz Tekstil","title":"Buyer"}]}\
        """
                .formatted(i);
    }

    Map<String, Object> firstSync() {
        double before = TimedDatabase.seconds();
        var costs = round("first sync", people);
        double database = TimedDatabase.seconds() - before;
        double floor = new BareInsert(jdbc, office).seconds(BareInsert.CONTACTS);
        costs.put("bareInsertSeconds", rounded(floor));
        costs.put("ratio", rounded(database / floor));
        return costs;
    }

    /** A new remark for the first so many, and what it takes to bring it into their notes. */
    Map<String, Object> push(int howMany) {
        var some =
                jdbc.query(
                        "select id from contact where office_id = ? order by id limit ?",
                        (row, n) -> row.getBytes(1),
                        Ids.bytes(office),
                        howMany);
        jdbc.update(
                "update contact set remark = 'Closed in August' where office_id = ? and id <= ?",
                Ids.bytes(office),
                some.getLast());
        jdbc.batchUpdate(
                "insert into google_outbox (office_id, account_id, contact_id, version, since,"
                        + " attempts, next_try_at) values (?,?,?,0,utc_timestamp(6),0,"
                        + " utc_timestamp(6)) on duplicate key update version = version + 1",
                some.stream()
                        .map(it -> new Object[] {Ids.bytes(office), Ids.bytes(account.id()), it})
                        .toList());
        return round("push", howMany);
    }

    private Map<String, Object> round(String what, int rows) {
        google.counters().reset();
        double before = TimedDatabase.seconds();
        long start = System.nanoTime();
        var lanes = server.getBean(RunLane.class);
        var state =
                OfficeScope.in(office, () -> lanes.now(account.id(), LaneKind.CONTACTS))
                        .orElseThrow();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (state != LaneState.OK) throw new IllegalStateException(what + " ended " + state);
        var costs = new LinkedHashMap<String, Object>();
        costs.put("what", what);
        costs.put("rows", rows);
        costs.putAll(calls());
        costs.put("seconds", rounded(seconds));
        costs.put("rowsPerSecond", Math.round(rows / seconds));
        costs.put("databaseSeconds", rounded(TimedDatabase.seconds() - before));
        return costs;
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
