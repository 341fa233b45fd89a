package org.kartotek.backend.addon.write;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.sidebar.task.TaskCard.Later;
import org.springframework.stereotype.Component;

/** Adds tasks, does them, puts them off, gives them to somebody. */
@Component
public class TaskWrites {
    private final Tasks tasks;
    private final WriteTask write;
    private final Users users;
    private final Contacts contacts;
    private final Orders orders;

    TaskWrites(Tasks tasks, WriteTask write, Users users, Contacts contacts, Orders orders) {
        this.tasks = tasks;
        this.write = write;
        this.users = users;
        this.contacts = contacts;
        this.orders = orders;
    }

    public Outcome add(Visit visit) {
        var title = visit.event().input("title");
        if (title.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var about = About.of(visit.about(), contacts, orders);
        var chosen = visit.event().input("assignee").map(Visit::idIn).orElse(visit.user());
        write.add(
                new TaskDraft(
                        title.get(),
                        DuePicked.of(visit, "due", "dueTime").orElse(null),
                        DuePicked.isDay(visit, "dueTime"),
                        users.findById(chosen).orElseThrow().id(),
                        about.contact().id(),
                        about.order()),
                visit.actor());
        return new Outcome.Done(visit.say("task.saved"));
    }

    public Outcome done(Visit visit) {
        var task = write.finish(visit.id("id"), visit.actor());
        return new Outcome.Done(visit.say("task.finished", "title", task.title()), task.id());
    }

    public Outcome reopen(Visit visit) {
        var task = write.reopen(visit.id("id"), visit.actor());
        return new Outcome.Done(visit.say("task.reopened", "title", task.title()), task.id());
    }

    public Outcome snooze(Visit visit) {
        var task = tasks.findById(visit.id("id")).orElseThrow();
        if (task.doneAt() != null) {
            return new Outcome.Refused(visit.say("task.wasDone"));
        }
        var due = task.dueAt();
        var time = due == null ? DuePicked.MORNING : visit.reader().moments().clock(due);
        var at = DuePicked.at(later(visit), time, visit);
        write.postpone(task.id(), at, due == null || task.allDay(), visit.actor());
        return new Outcome.Done(
                visit.say(
                        "task.putOff",
                        "title",
                        task.title(),
                        "when",
                        visit.reader().moments().when(at)),
                task.id());
    }

    /** Due time and assignee as the form has them. */
    public Outcome change(Visit visit) {
        var task = tasks.findById(visit.id("id")).orElseThrow();
        if (task.doneAt() != null) {
            return new Outcome.Refused(visit.say("task.wasDone"));
        }
        var whose = visit.event().input("assignee").flatMap(this::user);
        var due = DuePicked.of(visit, "due", "dueTime").orElse(null);
        write.postpone(task.id(), due, isSomeTime(task, due, visit), visit.actor());
        var given = whose.filter(user -> !user.id().equals(task.assigneeId()));
        given.ifPresent(user -> write.assign(task.id(), user.id(), visit.actor()));
        return new Outcome.Done(said(task, given, visit), task.id());
    }

    /** The form shows a day's own time, which nobody picked. */
    private static boolean isSomeTime(Task task, @Nullable Instant due, Visit visit) {
        if (DuePicked.isDay(visit, "dueTime")) {
            return true;
        }
        var before = task.dueAt();
        return task.allDay()
                && due != null
                && before != null
                && clock(due, visit).equals(clock(before, visit));
    }

    private static LocalTime clock(Instant at, Visit visit) {
        return at.atZone(DuePicked.zone(visit)).toLocalTime();
    }

    private static String said(Task task, Optional<User> given, Visit visit) {
        return given.map(who -> visit.say("task.given", "who", who.name(), "title", task.title()))
                .orElseGet(() -> visit.say("task.changed", "title", task.title()));
    }

    private Optional<User> user(String chosen) {
        UUID id = Visit.idIn(chosen);
        return Optional.of(users.findById(id).filter(User::active).orElseThrow());
    }

    private static LocalDate later(Visit visit) {
        var today = visit.reader().moments().today();
        return visit.event().parameter("to").filter(Later.MONDAY.name()::equals).isPresent()
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : today.plusDays(1);
    }
}
