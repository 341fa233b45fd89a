package org.kartotek.backend.capture.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every call any source told about, once. */
@Component
class PhoneCalls {
    /** Clocks of phones and exchanges differ. */
    private static final Duration SAME = Duration.ofSeconds(60);

    record Row(String key, PhoneCall call, Actor actor) {}

    private final JdbcTemplate jdbc;

    PhoneCalls(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param number in E.164, or as the phone wrote it
     * @return false if it is known already, from this source or, within a minute, from another
     */
    boolean add(Row row, String number, String source) {
        var call = row.call();
        return !isKnownElsewhere(call, number, source)
                && jdbc.update(
                                "insert ignore into phone_call (office_id, call_key, number, way,"
                                    + " inbound, at, duration_seconds, source, user_id, actor_name)"
                                    + " values (?,?,?,?,?,?,?,?,?,?)",
                                office(),
                                row.key(),
                                number,
                                call.way().name(),
                                call.way().isFromCustomer(),
                                Timestamp.from(call.at()),
                                call.duration().toSeconds(),
                                source,
                                Ids.bytesOrNull(row.actor().userId()),
                                row.actor().actorName())
                        > 0;
    }

    private boolean isKnownElsewhere(PhoneCall call, String number, String source) {
        return !jdbc.queryForList(
                        "select 1 from phone_call where office_id = ? and number = ? and number <>"
                            + " '' and inbound = ? and source <> ? and at between ? and ? limit 1",
                        Integer.class,
                        office(),
                        number,
                        call.way().isFromCustomer(),
                        source,
                        Timestamp.from(call.at().minus(SAME)),
                        Timestamp.from(call.at().plus(SAME)))
                .isEmpty();
    }

    void logged(String key, UUID interaction) {
        jdbc.update(
                "update phone_call set interaction_id = ? where office_id = ? and call_key = ?",
                Ids.bytes(interaction),
                office(),
                key);
    }

    /** Calls of numbers that nobody knew and that somebody has by now. */
    List<Row> recognisable(int most) {
        return jdbc.query(
                "select c.* from phone_call c where c.office_id = ? and c.interaction_id is null"
                        + " and exists (select 1 from contact_key k join contact p on p.office_id ="
                        + " k.office_id and p.id = k.contact_id and p.archived_at is null where"
                        + " k.office_id = c.office_id and k.kind = 'phone' and k.value = c.number)"
                        + " order by c.at desc limit ?",
                PhoneCalls::row,
                office(),
                most);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var call =
                new PhoneCall(
                        PhoneCall.Way.valueOf(row.getString("way")),
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        Duration.ofSeconds(row.getInt("duration_seconds")));
        var actor =
                new Actor(
                        Ids.ofNullable(row.getBytes("user_id")),
                        row.getString("actor_name"),
                        Door.CALL_LOG);
        return new Row(row.getString("call_key"), call, actor);
    }

    /** Numbers that call and that nobody knows, the most eager first. */
    List<UnknownCallers.Caller> unknown(Instant since, int most) {
        return jdbc.query(
                "select number, count(*) as calls, max(at) as last_at from phone_call where"
                    + " office_id = ? and interaction_id is null and number <> '' and at >= ? group"
                    + " by number order by calls desc, last_at desc limit ?",
                (row, n) ->
                        new UnknownCallers.Caller(
                                row.getString("number"),
                                row.getInt("calls"),
                                row.getTimestamp("last_at").toInstant()),
                office(),
                Timestamp.from(since),
                most);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
