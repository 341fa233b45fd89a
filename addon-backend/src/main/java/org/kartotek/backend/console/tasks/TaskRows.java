package org.kartotek.backend.console.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tasks with the names they need, one statement each. */
@Component
public class TaskRows {
    private static final int MOST = 200;

    private static final String SELECT =
            """
            select t.id, t.title, t.due_at, t.done_at, t.contact_id, t.order_id, u.name as assignee,
                   c.given_name, c.family_name, c.nickname, o.number as order_number, t.all_day,
                   (select lower(max(e.state)) from task_event e where e.office_id = t.office_id
                    and e.task_id = t.id and e.state in ('REMOVED', 'REPEATS')) as left_calendar,
                   (select max(e.kept) from task_event e where e.office_id = t.office_id
                    and e.task_id = t.id) as overruled
            from task t
            left join app_user u on u.office_id = t.office_id and u.id = t.assignee_id
            left join contact c on c.office_id = t.office_id and c.id = t.contact_id
            left join customer_order o on o.office_id = t.office_id and o.id = t.order_id
            where t.office_id = ?
            """;

    /** Due first; without a due time last. */
    private static final String IN_ORDER = " order by t.due_at is null, t.due_at, t.id limit ?";

    private final JdbcTemplate jdbc;

    TaskRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<TaskRow> ofContact(UUID contactId) {
        return select(
                " and t.contact_id = ? and t.done_at is null" + IN_ORDER,
                Ids.bytes(contactId),
                MOST);
    }

    public List<TaskRow> ofOrder(UUID orderId) {
        return select(
                " and t.order_id = ? and t.done_at is null" + IN_ORDER, Ids.bytes(orderId), MOST);
    }

    List<TaskRow> of(UUID assignee, int most) {
        return select(
                " and t.assignee_id = ? and t.done_at is null" + IN_ORDER,
                Ids.bytes(assignee),
                most);
    }

    List<TaskRow> ofEverybody() {
        return select(" and t.done_at is null" + IN_ORDER, MOST);
    }

    List<TaskRow> done() {
        return select(" and t.done_at is not null order by t.done_at desc, t.id limit ?", MOST);
    }

    private List<TaskRow> select(String rest, Object... arguments) {
        var all = new ArrayList<Object>();
        all.add(Ids.bytes(OfficeScope.current()));
        all.addAll(List.of(arguments));
        return jdbc.query(SELECT + rest, (row, n) -> row(row), all.toArray());
    }

    private static TaskRow row(ResultSet row) throws SQLException {
        long number = row.getLong("order_number");
        @Nullable Long orderNumber = row.wasNull() ? null : Long.valueOf(number);
        return new TaskRow(
                Ids.of(row.getBytes("id")),
                row.getString("title"),
                instant(row.getTimestamp("due_at")),
                row.getString("assignee"),
                Ids.ofNullable(row.getBytes("contact_id")),
                contactName(row),
                Ids.ofNullable(row.getBytes("order_id")),
                orderNumber,
                instant(row.getTimestamp("done_at")),
                row.getBoolean("all_day"),
                row.getString("left_calendar"),
                row.getString("overruled"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String contactName(ResultSet row) throws SQLException {
        var name =
                Stream.of(row.getString("given_name"), row.getString("family_name"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? row.getString("nickname") : name;
    }
}
