package org.kartotek.backend.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
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
    private final JdbcTemplate jdbc;
    private final BenchOffice office;
    private int people;

    ContactsRound(Simulator google, ApplicationContext server) {
        this.google = google;
        this.jdbc = server.getBean(JdbcTemplate.class);
        this.office = BenchOffice.found(google, server, GoogleAccount.CONTACTS);
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
        double floor = new BareInsert(jdbc, office.id()).seconds(BareInsert.CONTACTS);
        costs.put("bareInsertSeconds", ClosedLoop.rounded(floor));
        costs.put("ratio", ClosedLoop.rounded(database / floor));
        return costs;
    }

    /** A new remark for the first so many, and what it takes to bring it into their notes. */
    Map<String, Object> push(int howMany) {
        var some =
                jdbc.query(
                        "select id from contact where office_id = ? order by id limit ?",
                        (row, n) -> row.getBytes(1),
                        Ids.bytes(office.id()),
                        howMany);
        jdbc.update(
                "update contact set remark = 'Closed in August' where office_id = ? and id <= ?",
                Ids.bytes(office.id()),
                some.getLast());
        jdbc.batchUpdate(
                "insert into google_outbox (office_id, account_id, contact_id, version, since,"
                        + " attempts, next_try_at) values (?,?,?,0,utc_timestamp(6),0,"
                        + " utc_timestamp(6)) on duplicate key update version = version + 1",
                some.stream()
                        .map(it ->
                                new Object[] {
                                    Ids.bytes(office.id()), Ids.bytes(office.account().id()), it
                                })
                        .toList());
        return round("push", howMany);
    }

    private Map<String, Object> round(String what, int rows) {
        google.counters().reset();
        double before = TimedDatabase.seconds();
        long start = System.nanoTime();
        office.round(LaneKind.CONTACTS, what);
        double seconds = (System.nanoTime() - start) / 1e9;
        var costs = new LinkedHashMap<String, Object>();
        costs.put("what", what);
        costs.put("rows", rows);
        costs.putAll(office.calls());
        costs.put("seconds", ClosedLoop.rounded(seconds));
        costs.put("rowsPerSecond", Math.round(rows / seconds));
        costs.put("databaseSeconds", ClosedLoop.rounded(TimedDatabase.seconds() - before));
        return costs;
    }
}
