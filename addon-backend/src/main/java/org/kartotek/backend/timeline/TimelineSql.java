package org.kartotek.backend.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.Timeline.Line;

/**
 * One statement per page: the page is cut from the index first, then its rows are looked up by key.
 */
final class TimelineSql {
    static final String SELECT =
            "select e.office_id, e.entry_id, e.kind, e.at, e.contact_id, e.order_id"
                    + " from timeline_entry e where e.office_id = ? and e.subject_id = ?";

    private TimelineSql() {}

    static String around(CharSequence page) {
        return """
        select p.entry_id, p.kind, p.at, p.contact_id,
               coalesce(i.actor_name, n.actor_name, s.actor_name) as actor_name,
               coalesce(i.door, n.door, s.door) as door,
               i.direction, i.duration_seconds, i.subject, i.recording_url,
               i.private_at is not null as made_private,
               coalesce(i.text, n.text, s.comment) as text,
               c.prefix, c.given_name, c.middle_name, c.family_name, c.suffix, c.nickname,
               o.id as order_id, o.number as order_number, o.title as order_title, g.names as stage_names
        from (%s) p
        left join interaction i on i.office_id = p.office_id and i.id = p.entry_id
        left join note n on n.office_id = p.office_id and n.id = p.entry_id
        left join order_step s on s.office_id = p.office_id and s.id = p.entry_id
        left join contact c on c.office_id = p.office_id and c.id = p.contact_id
        left join customer_order o on o.office_id = p.office_id and o.id = p.order_id
        left join stage g on g.office_id = p.office_id and g.id = s.stage_id
        order by p.at desc, p.entry_id desc
        """
                .formatted(page);
    }

    static Line line(ResultSet row, int number) throws SQLException {
        var direction = row.getString("direction");
        int duration = row.getInt("duration_seconds");
        @Nullable Integer durationSeconds = row.wasNull() ? null : Integer.valueOf(duration);
        long order = row.getLong("order_number");
        @Nullable Long orderNumber = row.wasNull() ? null : Long.valueOf(order);
        return new Line(
                Ids.of(row.getBytes("entry_id")),
                EntryKind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                Objects.requireNonNullElse(row.getString("actor_name"), ""),
                Objects.requireNonNullElse(row.getString("door"), ""),
                direction == null ? null : Direction.valueOf(direction),
                durationSeconds,
                row.getString("subject"),
                row.getString("text"),
                Ids.ofNullable(row.getBytes("contact_id")),
                contactName(row),
                Ids.ofNullable(row.getBytes("order_id")),
                orderNumber,
                row.getString("order_title"),
                row.getString("stage_names"),
                row.getBoolean("made_private"),
                row.getString("recording_url"));
    }

    private static @Nullable String contactName(ResultSet row) throws SQLException {
        var name =
                Stream.of(
                                row.getString("prefix"),
                                row.getString("given_name"),
                                row.getString("middle_name"),
                                row.getString("family_name"),
                                row.getString("suffix"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? row.getString("nickname") : name;
    }
}
