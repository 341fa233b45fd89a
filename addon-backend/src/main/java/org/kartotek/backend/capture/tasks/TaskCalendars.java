package org.kartotek.backend.capture.tasks;

import java.util.Optional;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The office's choice of a calendar for its tasks. */
@Component
public class TaskCalendars {
    private final JdbcTemplate jdbc;

    TaskCalendars(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty while tasks are in no calendar. */
    public Optional<TaskCalendar> current() {
        return jdbc
                .query(
                        "select place, account_id, google_id, name from task_calendar where"
                                + " office_id = ?",
                        (row, n) ->
                                new TaskCalendar(
                                        TaskCalendar.Place.valueOf(row.getString(1)),
                                        Ids.of(row.getBytes(2)),
                                        row.getString(3),
                                        row.getString(4)),
                        office())
                .stream()
                .findFirst();
    }

    void choose(TaskCalendar it) {
        none();
        jdbc.update(
                "insert into task_calendar (office_id, place, account_id, google_id, name) values"
                        + " (?,?,?,?,?)",
                office(),
                it.place().name(),
                Ids.bytes(it.accountId()),
                it.googleId(),
                it.name());
    }

    void none() {
        jdbc.update("delete from task_calendar where office_id = ?", office());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
