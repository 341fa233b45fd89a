package org.kartotek.backend.capture.tasks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.task.Task;
import org.kartotek.sync.calendar.EventTime;
import org.kartotek.sync.calendar.TaskFacts;
import org.kartotek.sync.google.CalendarApi;
import org.springframework.stereotype.Component;

/** Which calendar a task belongs into, and what it says there. */
@Component
class TaskPlaces {
    /** When a day's work is over. */
    static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final TaskCalendars calendars;
    private final GoogleAccounts accounts;
    private final Users users;
    private final Offices offices;

    TaskPlaces(TaskCalendars calendars, GoogleAccounts accounts, Users users, Offices offices) {
        this.calendars = calendars;
        this.accounts = accounts;
        this.users = users;
        this.offices = offices;
    }

    static boolean mayWrite(GoogleAccount account) {
        return account.state() != GoogleAccount.State.DISCONNECTED
                && account.allows(GoogleAccount.CALENDAR_EVENTS, GoogleAccount.CALENDAR_FULL);
    }

    /** Empty for what is done, has no due time, or while tasks are in no calendar. */
    Optional<TaskPlace> of(@Nullable Task task) {
        if (task == null || task.dueAt() == null || task.doneAt() != null) return Optional.empty();
        return calendars
                .current()
                .map(it ->
                        it.place() == TaskCalendar.Place.ASSIGNEE
                                ? own(task.assigneeId()).orElseGet(it::asPlace)
                                : it.asPlace());
    }

    private Optional<TaskPlace> own(@Nullable UUID assignee) {
        return Optional.ofNullable(assignee)
                .flatMap(users::findById)
                .map(User::email)
                .flatMap(accounts::byEmail)
                .filter(TaskPlaces::mayWrite)
                .map(it -> new TaskPlace(it.id(), CalendarApi.PRIMARY));
    }

    ZoneId zone() {
        return offices.current().settings().timeZone();
    }

    /** Empty without a due time. */
    Optional<TaskFacts> facts(Task task) {
        var due = task.dueAt();
        if (due == null) return Optional.empty();
        var zone = zone();
        EventTime when =
                task.allDay()
                        ? new EventTime.Day(due.atZone(zone).toLocalDate())
                        : new EventTime.Moment(due, zone);
        return Optional.of(new TaskFacts(task.title(), when, task.doneAt() != null));
    }
}
