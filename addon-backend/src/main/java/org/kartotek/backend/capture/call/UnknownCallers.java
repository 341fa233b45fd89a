package org.kartotek.backend.capture.call;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers that speak with the office and that belong to no contact; the calls of one enter a
 * timeline as soon as some contact has it.
 */
@Service
public class UnknownCallers {
    private static final int LONGEST_NUMBER = 60;
    private static final String OF_NOBODY =
            " from phone_call c left join muted_number m on m.office_id = c.office_id and m.number"
                    + " = c.number where c.office_id = ? and c.interaction_id is null and c.number"
                    + " <> ''";

    private final JdbcTemplate jdbc;
    private final Audit audit;

    UnknownCallers(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param missed how many of the calls nobody answered
     */
    public record Line(String number, int calls, int missed, Instant lastAt) {}

    /**
     * @param muted those that somebody does not want to see, instead of the others
     * @param digits that the number contains; empty for all
     */
    public record Wanted(Instant since, boolean muted, String digits) {
        public static Wanted since(Instant since) {
            return new Wanted(since, false, "");
        }
    }

    /** Where a page ended: who called last comes first. */
    public record Cursor(Instant lastAt, String number) {}

    @Transactional(readOnly = true)
    public List<Line> of(Wanted wanted, @Nullable Cursor after, int most) {
        var sql =
                new StringBuilder(
                        "select c.number, count(*) as calls, sum(c.way in ('MISSED', 'VOICEMAIL'))"
                                + " as missed, max(c.at) as last_at");
        var arguments = new ArrayList<Object>();
        sql.append(where(wanted, arguments)).append(" group by c.number");
        if (after != null) {
            sql.append(" having (max(c.at) < ? or (max(c.at) = ? and c.number > ?))");
            var at = Timestamp.from(after.lastAt());
            arguments.addAll(List.of(at, at, after.number()));
        }
        sql.append(" order by last_at desc, c.number limit ?");
        arguments.add(most);
        return jdbc.query(
                sql.toString(),
                (row, n) ->
                        new Line(
                                row.getString("number"),
                                row.getInt("calls"),
                                row.getInt("missed"),
                                row.getTimestamp("last_at").toInstant()),
                arguments.toArray());
    }

    @Transactional(readOnly = true)
    public int count(Wanted wanted) {
        var arguments = new ArrayList<Object>();
        var sql = "select count(distinct c.number)" + where(wanted, arguments);
        var found = jdbc.queryForObject(sql, Integer.class, arguments.toArray());
        return found == null ? 0 : found;
    }

    private static String where(Wanted wanted, List<Object> arguments) {
        arguments.add(office());
        arguments.add(Timestamp.from(wanted.since()));
        var sql =
                OF_NOBODY
                        + " and c.at >= ? and m.number is "
                        + (wanted.muted() ? "not null" : "null");
        if (wanted.digits().isEmpty()) {
            return sql;
        }
        arguments.add("%" + wanted.digits() + "%");
        return sql + " and c.number like ?";
    }

    /** How many calls hid their number. */
    @Transactional(readOnly = true)
    public int withheld(Instant since) {
        var found =
                jdbc.queryForObject(
                        "select count(*) from phone_call where office_id = ? and interaction_id is"
                                + " null and number = '' and at >= ?",
                        Integer.class,
                        office(),
                        Timestamp.from(since));
        return found == null ? 0 : found;
    }

    /** It is not listed any more, until it is shown again or some contact has it. */
    @Transactional
    public void mute(String number, Caller by) {
        var changed =
                number.isEmpty() || number.length() > LONGEST_NUMBER
                        ? 0
                        : jdbc.update(
                                "insert ignore into muted_number (office_id, number) values (?,?)",
                                office(),
                                number);
        if (changed > 0) {
            audit.record(by.actor(), "caller.muted", null, null, number);
        }
    }

    @Transactional
    public void show(String number, Caller by) {
        var changed =
                jdbc.update(
                        "delete from muted_number where office_id = ? and number = ?",
                        office(),
                        number);
        if (changed > 0) {
            audit.record(by.actor(), "caller.shown", null, null, number);
        }
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
