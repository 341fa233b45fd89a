package org.kartotek.backend.capture.call;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    record Row(String key, PhoneCall call, Actor actor, @Nullable URI recording) {}

    private final JdbcTemplate jdbc;

    PhoneCalls(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The sources of one office take turns, or each would miss what another is telling. */
    void oneAtATime() {
        jdbc.queryForList("select id from office where id = ? for update", byte[].class, office());
    }

    /**
     * The key of the call that is told of, if this source told of it before, or another one told
     * within a minute of one that this source has not told of yet.
     */
    Optional<String> known(Told told, String callKey, String number) {
        return toldBefore(told, callKey).or(() -> toldElsewhere(told, number));
    }

    private Optional<String> toldBefore(Told told, String callKey) {
        return jdbc
                .query(
                        "select call_key from phone_call_told where office_id = ? and source = ?"
                                + " and told_key = ?",
                        (row, n) -> row.getString(1),
                        office(),
                        told.source(),
                        told.key(callKey))
                .stream()
                .findFirst();
    }

    /** The earliest of them: calls are told of in their order, and each is told of once. */
    private Optional<String> toldElsewhere(Told told, String number) {
        var call = told.call();
        return jdbc
                .query(
                        "select c.call_key from phone_call c where c.office_id = ? and c.number = ?"
                            + " and c.number <> '' and c.inbound = ? and c.at between ? and ? and"
                            + " not exists (select 1 from phone_call_told t where t.office_id ="
                            + " c.office_id and t.call_key = c.call_key and t.source = ?) order by"
                            + " c.at limit 1",
                        (row, n) -> row.getString(1),
                        office(),
                        number,
                        call.way().isFromCustomer(),
                        Timestamp.from(call.at().minus(SAME)),
                        Timestamp.from(call.at().plus(SAME)),
                        told.source())
                .stream()
                .findFirst();
    }

    void told(Told told, String ownKey, String callKey) {
        jdbc.update(
                "insert ignore into phone_call_told (office_id, source, told_key, call_key) values"
                        + " (?,?,?,?)",
                office(),
                told.source(),
                told.key(ownKey),
                callKey);
    }

    /**
     * @param number in E.164, or as the phone wrote it
     * @return false if it is known already
     */
    boolean add(Row row, String number, String source) {
        var call = row.call();
        return jdbc.update(
                        "insert ignore into phone_call (office_id, call_key, number, way, inbound,"
                            + " at, duration_seconds, source, user_id, actor_name, recording_url)"
                            + " values (?,?,?,?,?,?,?,?,?,?,?)",
                        office(),
                        row.key(),
                        number,
                        call.way().name(),
                        call.way().isFromCustomer(),
                        Timestamp.from(call.at()),
                        call.duration().toSeconds(),
                        source,
                        Ids.bytesOrNull(row.actor().userId()),
                        row.actor().actorName(),
                        row.recording() == null ? null : row.recording().toString())
                > 0;
    }

    void record(String key, URI recording) {
        jdbc.update(
                "update phone_call set recording_url = coalesce(recording_url, ?) where office_id ="
                        + " ? and call_key = ?",
                recording.toString(),
                office(),
                key);
    }

    Optional<UUID> interaction(String key) {
        return jdbc
                .query(
                        "select interaction_id from phone_call where office_id = ? and call_key = ?"
                                + " and interaction_id is not null",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        key)
                .stream()
                .findFirst();
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
        var recording = row.getString("recording_url");
        return new Row(
                row.getString("call_key"),
                call,
                actor,
                recording == null ? null : URI.create(recording));
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
