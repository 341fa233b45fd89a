package org.kartotek.backend.capture.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.capture.calendar.ChooseCalendars;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasks here and their events in the calendars of a simulated Google, round by round. The clock
 * stands at 2 March 2026, 10:00 UTC; the office is in Istanbul.
 */
abstract class OfficeOfTasks extends OfficeAtGoogle {
    static final Instant NOON = Instant.parse("2026-03-05T09:00:00Z");

    @Autowired Offices offices;
    @Autowired ChooseCalendars choose;
    @Autowired WriteTask write;
    @Autowired Tasks tasks;
    @Autowired JdbcTemplate jdbc;

    GoogleAccount allOf(Caller anna, String account) {
        var connected = connect(account);
        assertThat(choose.forTasks(anna, TaskCalendar.Place.CALENDAR, connected.id(), "primary"))
                .isTrue();
        return connected;
    }

    GoogleAccount connect(String email) {
        return SimulatedGoogle.connect(
                accounts, email, GoogleAccount.CALENDAR, GoogleAccount.CALENDAR_EVENTS);
    }

    static CalendarOfTasks calendar(String account) {
        return CalendarOfTasks.own(account);
    }

    Task add(Caller anna, String title) {
        return write.add(new TaskDraft(title, NOON, anna.userId(), null, null), anna.actor());
    }

    void takeBack(Caller anna, Task task) {
        assertThat(write.takeBack(task.id(), null, anna.actor())).isPresent();
    }

    Task task(Task it) {
        return tasks.findById(it.id()).orElseThrow();
    }

    void later() {
        clock.advance(Duration.ofMinutes(2));
        SimulatedGoogle.post("_sim/clock", "{\"advanceSeconds\":120}");
    }

    LaneState round(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.CALENDAR).orElseThrow();
    }

    @Nullable String state(Task task) {
        return one("select state from task_event where office_id = ? and task_id = ?", task.id());
    }

    @Nullable String one(String sql, UUID task) {
        return jdbc.queryForObject(sql, String.class, office(), Ids.bytes(task));
    }

    @Nullable Integer waiting() {
        return jdbc.queryForObject(
                "select count(*) from task_outbox where office_id = ?", Integer.class, office());
    }

    static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
