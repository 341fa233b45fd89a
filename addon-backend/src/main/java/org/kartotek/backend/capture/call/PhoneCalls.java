package org.kartotek.backend.capture.call;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every call any source told about, once. */
@Component
class PhoneCalls {

    /**
     * @param number in E.164, or as the phone wrote it; empty when it was withheld
     */
    record Row(String key, PhoneCall call, String number, Actor actor, @Nullable URI recording) {
        String line() {
            return (call.way().isFromCustomer() ? "in " : "out ") + number;
        }
    }

    private final JdbcTemplate jdbc;

    PhoneCalls(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The sources of one office take turns, or each would miss what another is telling. */
    void oneAtATime() {
        jdbc.queryForList("select id from office where id = ? for update", byte[].class, office());
    }

    /** The calls that this source told of before: its own key, and the call's. */
    Map<String, String> toldBefore(String source, Collection<String> toldKeys) {
        var found = new HashMap<String, String>();
        jdbc.query(
                "select told_key, call_key from phone_call_told where office_id = ? and source = ?"
                        + " and told_key in (%s)".formatted(Placeholders.of(toldKeys.size())),
                row -> {
                    found.put(row.getString(1), row.getString(2));
                },
                arguments(List.of(office(), source), toldKeys));
        return found;
    }

    /** The known calls that these may be, with what this source told of them already. */
    List<Pairing.Known> near(String source, List<Row> rows) {
        var numbers = new HashSet<String>();
        rows.stream().map(Row::number).filter(it -> !it.isEmpty()).forEach(numbers::add);
        if (numbers.isEmpty()) {
            return List.of();
        }
        var times = rows.stream().map(row -> row.call().at()).sorted().toList();
        return jdbc.query(
                "select c.call_key, c.number, c.inbound, t.told_key, t.at as told_at,"
                    + " coalesce(min(o.at), c.at) as first_at, coalesce(max(o.at), c.at) as last_at"
                    + " from phone_call c left join phone_call_told t on t.office_id = c.office_id"
                    + " and t.call_key = c.call_key and t.source = ? left join phone_call_told o on"
                    + " o.office_id = c.office_id and o.call_key = c.call_key and o.source <> ?"
                        + " where c.office_id = ? and c.at between ? and ? and c.number in (%s)"
                                .formatted(Placeholders.of(numbers.size()))
                        + " group by c.call_key, c.number, c.inbound, c.at, t.told_key, t.at",
                (row, n) -> known(row),
                arguments(
                        List.of(
                                source,
                                source,
                                office(),
                                Timestamp.from(times.getFirst().minus(Pairing.REACH)),
                                Timestamp.from(times.getLast().plus(Pairing.REACH))),
                        numbers));
    }

    private static Pairing.Known known(ResultSet row) throws SQLException {
        var told = row.getString("told_key");
        return new Pairing.Known(
                row.getString("call_key"),
                (row.getBoolean("inbound") ? "in " : "out ") + row.getString("number"),
                row.getTimestamp("first_at").toInstant(),
                row.getTimestamp("last_at").toInstant(),
                told == null
                        ? null
                        : new Pairing.Claim(told, instant(row.getTimestamp("told_at"))));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** Those of the keys that some call has. */
    Set<String> taken(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.queryForList(
                                "select call_key from phone_call where office_id = ? and call_key"
                                        + " in (%s)".formatted(Placeholders.of(keys.size())),
                                String.class,
                                arguments(List.of(office()), keys)));
    }

    /**
     * @param callKeys the call of each of them
     */
    void told(String source, List<Telling> tellings, List<String> callKeys) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < tellings.size(); i++) {
            var telling = tellings.get(i);
            rows.add(
                    new Object[] {
                        office(),
                        source,
                        telling.key(),
                        callKeys.get(i),
                        Timestamp.from(telling.at())
                    });
        }
        batch(
                "insert ignore into phone_call_told (office_id, source, told_key, call_key, at)"
                        + " values (?,?,?,?,?)",
                rows);
    }

    /** What this source told of earlier turned out to be another call. */
    void retold(String source, Map<String, String> callKeys) {
        batch(
                "update phone_call_told set call_key = ? where office_id = ? and source = ? and"
                        + " told_key = ?",
                callKeys.entrySet().stream()
                        .map(it -> new Object[] {it.getValue(), office(), source, it.getKey()})
                        .toList());
    }

    void add(List<Row> rows, String source) {
        batch(
                "insert ignore into phone_call (office_id, call_key, number, home_number, way,"
                    + " inbound, at, duration_seconds, source, user_id, actor_name, recording_url)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?)",
                rows.stream().map(row -> columns(row, source)).toList());
    }

    private static Object[] columns(Row row, String source) {
        var call = row.call();
        return new Object[] {
            office(),
            row.key(),
            row.number(),
            row.number().startsWith("+") ? PhoneNumbers.atHome(row.number()).orElse(null) : null,
            call.way().name(),
            call.way().isFromCustomer(),
            Timestamp.from(call.at()),
            call.duration().toSeconds(),
            source,
            Ids.bytesOrNull(row.actor().userId()),
            row.actor().actorName(),
            row.recording() == null ? null : row.recording().toString()
        };
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

    void logged(Map<String, UUID> interactions) {
        batch(
                "update phone_call set interaction_id = ? where office_id = ? and call_key = ?",
                interactions.entrySet().stream()
                        .map(it -> new Object[] {Ids.bytes(it.getValue()), office(), it.getKey()})
                        .toList());
    }

    /** Calls of numbers that nobody knew and that somebody has by now. */
    List<Row> recognisable(int most) {
        return jdbc.query(
                "select c.* from phone_call c where c.office_id = ? and c.interaction_id is null"
                        + " and exists (select 1 from contact_key k join contact p on p.office_id ="
                        + " k.office_id and p.id = k.contact_id and p.archived_at is null where"
                        + " k.office_id = c.office_id and k.kind = 'phone' and k.value in"
                        + " (c.number, c.home_number)) order by c.at desc limit ?",
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
                row.getString("number"),
                actor,
                recording == null ? null : URI.create(recording));
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static Object[] arguments(List<?> first, Collection<?> then) {
        var all = new ArrayList<Object>(first);
        all.addAll(then);
        return all.toArray();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
