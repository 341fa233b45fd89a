package org.kartotek.backend.capture.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.calendar.EventTime;
import org.kartotek.sync.calendar.TaskFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The events of tasks. */
@Component
class TaskLinks {
    private static final String SELECT =
            "select account_id, google_id, task_id, generation, state, etag, title, starts, done,"
                    + " length_seconds, kept from task_event where office_id = ?";

    private final JdbcTemplate jdbc;

    TaskLinks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<TaskLink> of(Collection<UUID> tasks) {
        if (tasks.isEmpty()) return List.of();
        var arguments = new ArrayList<Object>(List.of(office()));
        tasks.forEach(it -> arguments.add(Ids.bytes(it)));
        return jdbc.query(
                SELECT + " and task_id in (" + Placeholders.of(tasks.size()) + ")",
                TaskLinks::row,
                arguments.toArray());
    }

    /** Those that should stand in this calendar. */
    List<TaskLink> there(TaskPlace place) {
        return jdbc.query(
                SELECT + " and account_id = ? and google_id = ? and state in ('LIVE', 'REPEATS')",
                TaskLinks::row,
                office(),
                Ids.bytes(place.accountId()),
                place.googleId());
    }

    void put(TaskLink it) {
        jdbc.update(
                "insert into task_event (office_id, account_id, google_id, task_id, generation,"
                        + " state, etag, title, starts, done, length_seconds, kept) values"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?) on duplicate key update generation ="
                        + " values(generation), state = values(state), etag = values(etag), title ="
                        + " values(title), starts = values(starts), done = values(done),"
                        + " length_seconds = values(length_seconds), kept = values(kept)",
                office(),
                Ids.bytes(it.place().accountId()),
                it.place().googleId(),
                Ids.bytes(it.taskId()),
                it.generation(),
                it.state().name(),
                it.etag(),
                it.base().title(),
                written(it.base().due()),
                it.base().done(),
                it.length().toSeconds(),
                it.kept());
    }

    /** What somebody took out of the calendar may stand there again, under another id. */
    int putBack(UUID task) {
        return jdbc.update(
                "update task_event set state = 'GONE', generation = generation + 1 where office_id"
                        + " = ? and task_id = ? and state in ('REMOVED', 'REPEATS')",
                office(),
                Ids.bytes(task));
    }

    void forgetKept(UUID task) {
        jdbc.update(
                "update task_event set kept = null where office_id = ? and task_id = ?",
                office(),
                Ids.bytes(task));
    }

    private static TaskLink row(ResultSet row, int number) throws SQLException {
        return new TaskLink(
                new TaskPlace(Ids.of(row.getBytes("account_id")), row.getString("google_id")),
                Ids.of(row.getBytes("task_id")),
                row.getInt("generation"),
                TaskLink.State.valueOf(row.getString("state")),
                row.getString("etag"),
                new TaskFacts(
                        row.getString("title"),
                        time(row.getString("starts")),
                        row.getBoolean("done")),
                Duration.ofSeconds(row.getLong("length_seconds")),
                row.getString("kept"));
    }

    /** `2026-03-02`, or `2026-03-02T09:00:00Z Europe/Oslo`. */
    private static String written(EventTime time) {
        return switch (time) {
            case EventTime.Day(var date) -> date.toString();
            case EventTime.Moment(var at, var zone) -> at + " " + zone.getId();
        };
    }

    private static EventTime time(String time) {
        var space = time.indexOf(' ');
        return space < 0
                ? new EventTime.Day(LocalDate.parse(time))
                : new EventTime.Moment(
                        Instant.parse(time.substring(0, space)),
                        ZoneId.of(time.substring(space + 1)));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
