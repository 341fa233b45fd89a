package org.kartotek.backend.capture.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tasks whose event has to be looked at: one row for each account that has it, or is to have it.
 */
@Component
class TaskOutbox {
    /**
     * @param version as read; another edit since then has moved it
     * @param changedAt when a person last changed the task here
     */
    record Intent(UUID taskId, long version, Instant changedAt) {}

    private static final String INTO =
            "insert into task_outbox (office_id, account_id, task_id, version, changed_at,"
                    + " next_try_at) ";

    private static final String AGAIN =
            " on duplicate key update version = task_outbox.version + 1, changed_at ="
                    + " greatest(task_outbox.changed_at, values(changed_at)), next_try_at ="
                    + " least(task_outbox.next_try_at, values(next_try_at))";

    /** Who has the task lets us write into their own calendar, if that is where it is to be. */
    private static final String OWN =
            " left join google_account own on own.office_id = c.office_id and c.place = 'ASSIGNEE'"
                    + " and own.state <> 'DISCONNECTED' and (json_contains(own.scopes, '\""
                    + GoogleAccount.CALENDAR_EVENTS
                    + "\"') or json_contains(own.scopes, '\""
                    + GoogleAccount.CALENDAR_FULL
                    + "\"'))";

    private static final Timestamp BY_NOBODY = Timestamp.from(Instant.EPOCH.plusSeconds(1));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TaskOutbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person changed it here; in the transaction of the change. */
    void changed(UUID task, @Nullable UUID assignee) {
        jdbc.update(
                INTO
                        + "select ?, p.id, ?, 0, ?, ? from (select account_id as id from"
                        + " task_event where office_id = ? and task_id = ? and state <> 'GONE'"
                        + " union select coalesce(own.id, c.account_id) from task_calendar c left"
                        + " join app_user u on u.office_id = c.office_id and u.id = ?"
                        + OWN
                        + " and own.email = u.email where c.office_id = ?) p"
                        + AGAIN,
                office(),
                Ids.bytes(task),
                now(),
                now(),
                office(),
                Ids.bytes(task),
                Ids.bytesOrNull(assignee),
                office());
    }

    /** Nobody changed the task: its event is not where or what it should be. */
    void look(UUID account, UUID task) {
        jdbc.update(
                INTO + "values (?,?,?,0,?,?)" + AGAIN,
                office(),
                Ids.bytes(account),
                Ids.bytes(task),
                BY_NOBODY,
                now());
    }

    /** Every task that is in a calendar or belongs into one. */
    void lookAtAll() {
        jdbc.update(
                INTO
                        + "select office_id, account_id, task_id, 0, ?, ? from task_event where"
                        + " office_id = ? and state in ('SENT', 'LIVE', 'MISSING')"
                        + AGAIN,
                BY_NOBODY,
                now(),
                office());
        jdbc.update(
                INTO
                        + "select t.office_id, coalesce(own.id, c.account_id), t.id, 0, ?, ? from"
                        + " task t join task_calendar c on c.office_id = t.office_id left join"
                        + " app_user u on u.office_id = t.office_id and u.id = t.assignee_id"
                        + OWN
                        + " and own.email = u.email where t.office_id = ? and t.done_at is null"
                        + " and t.due_at is not null"
                        + AGAIN,
                BY_NOBODY,
                now(),
                office());
    }

    /** What a person changed goes first. */
    List<Intent> due(UUID account, int most) {
        return jdbc.query(
                "select task_id, version, changed_at from task_outbox where office_id = ? and"
                        + " account_id = ? and next_try_at <= ? order by changed_at desc, task_id"
                        + " limit ?",
                TaskOutbox::row,
                office(),
                Ids.bytes(account),
                now(),
                most);
    }

    Optional<Intent> find(UUID account, UUID task) {
        return jdbc
                .query(
                        "select task_id, version, changed_at from task_outbox where office_id = ?"
                                + " and account_id = ? and task_id = ?",
                        TaskOutbox::row,
                        office(),
                        Ids.bytes(account),
                        Ids.bytes(task))
                .stream()
                .findFirst();
    }

    /** Also what waits for a later try, but not what waits for a person's. */
    int waiting(UUID account) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from task_outbox where office_id = ? and account_id = ?"
                                + " and next_try_at < ?",
                        Integer.class,
                        office(),
                        Ids.bytes(account),
                        Timestamp.from(clock.instant().plus(Duration.ofDays(365))));
        return count == null ? 0 : count;
    }

    /** Unless somebody changed the task while it was on its way. */
    void done(UUID account, Intent intent) {
        jdbc.update(
                "delete from task_outbox where office_id = ? and account_id = ? and task_id = ?"
                        + " and version = ?",
                office(),
                Ids.bytes(account),
                Ids.bytes(intent.taskId()),
                intent.version());
    }

    void later(UUID account, Intent intent, Duration wait, String error) {
        jdbc.update(
                "update task_outbox set next_try_at = ?, last_error = ? where office_id = ? and"
                        + " account_id = ? and task_id = ? and version = ?",
                Timestamp.from(clock.instant().plus(wait)),
                error.length() > 1_000 ? error.substring(0, 1_000) : error,
                office(),
                Ids.bytes(account),
                Ids.bytes(intent.taskId()),
                intent.version());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Intent row(ResultSet row, int number) throws SQLException {
        return new Intent(Ids.of(row.getBytes(1)), row.getLong(2), row.getTimestamp(3).toInstant());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
