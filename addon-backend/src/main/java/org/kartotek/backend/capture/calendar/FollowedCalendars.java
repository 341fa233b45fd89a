package org.kartotek.backend.capture.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which calendars are read, beside each account's own one. */
@Component
class FollowedCalendars {
    private final JdbcTemplate jdbc;

    FollowedCalendars(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The account's own calendar first. */
    List<FollowedCalendar> of(UUID account) {
        return jdbc.query(
                "select id, account_id, google_id, name, meetings, calls, tasks, sync_token"
                        + " from google_calendar where office_id = ? and account_id = ? order by"
                        + " id <> account_id, id",
                FollowedCalendars::row,
                office(),
                Ids.bytes(account));
    }

    Optional<FollowedCalendar> find(UUID account, String googleId) {
        return of(account).stream().filter(it -> it.googleId().equals(googleId)).findFirst();
    }

    void put(FollowedCalendar it) {
        jdbc.update(
                "insert into google_calendar (office_id, id, account_id, google_id, name, meetings,"
                    + " calls, tasks) values (?,?,?,?,?,?,?,?) on duplicate key update name ="
                    + " values(name), meetings = values(meetings), calls = values(calls), tasks ="
                    + " values(tasks), sync_token = null",
                office(),
                Ids.bytes(it.id()),
                Ids.bytes(it.accountId()),
                it.googleId(),
                it.name(),
                it.meetings(),
                it.calls(),
                it.tasks());
    }

    /** Calendars further than an account's own one that were read for tasks. */
    List<FollowedCalendar> forTasks() {
        return jdbc.query(
                "select id, account_id, google_id, name, meetings, calls, tasks, sync_token from"
                        + " google_calendar where office_id = ? and tasks and id <> account_id",
                FollowedCalendars::row,
                office());
    }

    void moveCursor(UUID calendar, @Nullable String cursor) {
        jdbc.update(
                "update google_calendar set sync_token = ? where office_id = ? and id = ?",
                cursor,
                office(),
                Ids.bytes(calendar));
    }

    void remove(UUID calendar) {
        jdbc.update(
                "delete from google_calendar where office_id = ? and id = ?",
                office(),
                Ids.bytes(calendar));
    }

    private static FollowedCalendar row(ResultSet row, int number) throws SQLException {
        return new FollowedCalendar(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("account_id")),
                row.getString("google_id"),
                row.getString("name"),
                row.getBoolean("meetings"),
                row.getBoolean("calls"),
                row.getBoolean("tasks"),
                row.getString("sync_token"));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
