package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.ShownTask;
import org.kartotek.sidebar.task.TaskCard;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is to do, the most urgent first. */
@Component
public class TaskReading {
    private static final String OPEN =
            "select t.id as task_id, t.title, t.due_at, t.contact_id, u.name as assignee, count(*)"
                    + " over () as in_all, sum(t.due_at < ?) over () as late,"
                    + ContactRow.NAME
                    + " from task t"
                    + " left join app_user u on u.office_id = t.office_id and u.id = t.assignee_id"
                    + " left join contact c on c.office_id = t.office_id and c.id = t.contact_id"
                    + " where t.office_id = ? and t.done_at is null and %s = ?"
                    + " order by t.due_at is null, t.due_at, t.id limit ?";

    private static final String ONE =
            "select t.id as task_id, t.title, t.due_at, t.done_at, t.contact_id, t.assignee_id,"
                + " u.name as assignee, 1 as in_all, 0 as late, o.id as order_id, o.number, o.title"
                + " as order_title,"
                    + ContactRow.NAME
                    + " from task t"
                    + " left join app_user u on u.office_id = t.office_id and u.id = t.assignee_id"
                    + " left join contact c on c.office_id = t.office_id and c.id = t.contact_id"
                    + " left join customer_order o on o.office_id = t.office_id and o.id ="
                    + " t.order_id"
                    + " where t.office_id = ? and t.id = ?";

    private final JdbcTemplate jdbc;

    TaskReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first tasks, how many there are in all, and how many of them should be done. */
    public record Mine(List<ShownTask> first, long inAll, long late) {}

    private record Row(ShownTask task, long inAll, long late) {}

    List<ShownTask> ofContact(UUID contact, int limit) {
        return open("t.contact_id", contact, limit, Instant.EPOCH).stream().map(Row::task).toList();
    }

    /**
     * @param today when it began: what was due before is late
     */
    public Mine of(UUID user, int limit, Instant today) {
        var rows = open("t.assignee_id", user, limit, today);
        return new Mine(
                rows.stream()
                        .map(Row::task)
                        .map(t ->
                                new ShownTask(
                                        t.id(),
                                        t.title(),
                                        t.dueAt(),
                                        null,
                                        t.about(),
                                        t.contactId()))
                        .toList(),
                rows.isEmpty() ? 0 : rows.getFirst().inAll(),
                rows.isEmpty() ? 0 : rows.getFirst().late());
    }

    /** With those who could do it. */
    public Optional<TaskCard> task(UUID id, List<Choice> users) {
        return jdbc
                .query(
                        ONE,
                        (row, n) -> card(row, users),
                        Ids.bytes(OfficeScope.current()),
                        Ids.bytes(id))
                .stream()
                .findFirst();
    }

    private static TaskCard card(ResultSet row, List<Choice> users) throws SQLException {
        var order = Ids.ofNullable(row.getBytes("order_id"));
        var done = row.getTimestamp("done_at");
        var assignee = Ids.ofNullable(row.getBytes("assignee_id"));
        return new TaskCard(
                row(row).task(),
                order == null
                        ? null
                        : new Choice(
                                order.toString(),
                                "#" + row.getLong("number") + " " + row.getString("order_title")),
                done == null ? null : done.toInstant(),
                assignee == null ? "" : assignee.toString(),
                users);
    }

    private List<Row> open(String whose, UUID id, int limit, Instant today) {
        return jdbc.query(
                OPEN.formatted(whose),
                (row, n) -> row(row),
                Timestamp.from(today),
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(id),
                limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_at");
        var contact = Ids.ofNullable(row.getBytes("contact_id"));
        return new Row(
                new ShownTask(
                        Ids.of(row.getBytes("task_id")).toString(),
                        row.getString("title"),
                        due == null ? null : due.toInstant(),
                        row.getString("assignee"),
                        contact == null ? null : ContactRow.spokenName(row),
                        contact == null ? null : contact.toString()),
                row.getLong("in_all"),
                row.getLong("late"));
    }
}
