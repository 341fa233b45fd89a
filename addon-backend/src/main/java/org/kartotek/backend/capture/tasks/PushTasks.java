package org.kartotek.backend.capture.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.Tasks;
import org.kartotek.sync.calendar.TaskEvent;
import org.kartotek.sync.calendar.TaskFacts;
import org.kartotek.sync.google.CalendarTasks;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/**
 * Brings the events of tasks to where and what they should be: it looks, does one thing, and looks
 * again until nothing is left to do.
 */
@Component
public class PushTasks {
    private static final int PAGE = 50;
    private static final int STEPS = 6;
    private static final String KEY = "task:";
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    /** Far away: it waits for a person's retry. */
    private static final Duration PARKED = Duration.ofDays(3_650);

    private final TaskOutbox outbox;
    private final TaskLinks links;
    private final TaskPlaces places;
    private final TaskText text;
    private final TakeTaskEvents take;
    private final Tasks tasks;

    PushTasks(
            TaskOutbox outbox,
            TaskLinks links,
            TaskPlaces places,
            TaskText text,
            TakeTaskEvents take,
            Tasks tasks) {
        this.outbox = outbox;
        this.links = links;
        this.places = places;
        this.text = text;
        this.take = take;
        this.tasks = tasks;
    }

    static String key(UUID task) {
        return KEY + task;
    }

    public int waiting(GoogleAccount account) {
        return TaskPlaces.mayWrite(account) ? outbox.waiting(account.id()) : 0;
    }

    public boolean hasWork(GoogleAccount account) {
        return TaskPlaces.mayWrite(account) && !outbox.due(account.id(), 1).isEmpty();
    }

    /** No more than a page in a round: many go out over several. */
    public void push(LaneRun run, CalendarTasks google) {
        if (!TaskPlaces.mayWrite(run.account())) return;
        wakeRetried(run);
        for (var intent : outbox.due(run.account().id(), PAGE)) {
            push(run, google, intent);
        }
    }

    /** Somebody pressed retry. */
    private void wakeRetried(LaneRun run) {
        var keys = run.ledger().due().stream().filter(it -> it.startsWith(KEY)).toList();
        if (keys.isEmpty()) return;
        run.apply(() -> {
            keys.forEach(it ->
                    outbox.look(run.account().id(), UUID.fromString(it.substring(KEY.length()))));
            run.ledger().settled(keys);
        });
    }

    private void push(LaneRun run, CalendarTasks google, TaskOutbox.Intent intent) {
        try {
            settle(run, google, intent);
        } catch (GoogleRefusal e) {
            switch (SyncFailure.of(e.api(), e)) {
                case SyncFailure.Park ignored -> park(run, intent, e);
                case SyncFailure.Gone ignored -> park(run, intent, e);
                case SyncFailure.ReadAgain ignored -> later(run, intent, e.sentence());
                default -> {
                    // One that is never answered must not keep the others waiting.
                    if (!e.isClear()) later(run, intent, e.sentence());
                    throw e;
                }
            }
        }
    }

    private void settle(LaneRun run, CalendarTasks google, TaskOutbox.Intent intent) {
        for (int step = 0; step < STEPS; step++) {
            if (!step(run, google, intent.taskId())) {
                run.apply(() -> outbox.done(run.account().id(), intent));
                return;
            }
        }
        later(run, intent, "Somebody changes this event again and again");
    }

    /**
     * @return false if nothing was left to do
     */
    private boolean step(LaneRun run, CalendarTasks google, UUID taskId) {
        var task = tasks.findById(taskId).orElse(null);
        var all = links.of(List.of(taskId));
        var account = run.account().id();
        var belongs = belongs(task, all).filter(it -> it.accountId().equals(account));
        @Nullable TaskLink here = null;
        for (var link : all) {
            if (!link.place().accountId().equals(account)) continue;
            if (belongs.filter(link.place()::equals).isPresent()) here = link;
            else if (link.isThere()) return away(run, google, link);
        }
        return belongs.isPresent() && task != null && bring(run, google, task, belongs.get(), here);
    }

    /** Done tasks stay where they are; what somebody took out stays out. */
    private Optional<TaskPlace> belongs(@Nullable Task task, List<TaskLink> all) {
        if (task != null && task.doneAt() != null && task.dueAt() != null) {
            return all.stream().filter(TaskLink::isThere).map(TaskLink::place).findFirst();
        }
        boolean left =
                all.stream()
                        .anyMatch(it ->
                                it.state() == TaskLink.State.REMOVED
                                        || it.state() == TaskLink.State.REPEATS);
        return left ? Optional.empty() : places.of(task);
    }

    private boolean bring(
            LaneRun run,
            CalendarTasks google,
            Task task,
            TaskPlace place,
            @Nullable TaskLink link) {
        var facts = places.facts(task).orElseThrow();
        if (link == null || link.state() == TaskLink.State.GONE) {
            if (facts.done()) return false;
            var fresh =
                    TaskLink.sending(place, task.id(), link == null ? 0 : link.generation(), facts);
            run.apply(() -> links.put(fresh));
            insert(run, google, fresh, task, false);
            return true;
        }
        return switch (link.state()) {
            case SENT -> {
                insert(run, google, link, task, true);
                yield true;
            }
            case MISSING -> {
                ask(run, google, link);
                yield true;
            }
            default -> !facts.isSame(link.base()) && patch(run, google, link, facts, task);
        };
    }

    /**
     * @param again an earlier one was not answered
     */
    private void insert(
            LaneRun run, CalendarTasks google, TaskLink link, Task task, boolean again) {
        TaskEvent made;
        try {
            made =
                    google.insert(
                            link.place().googleId(), link.eventId(), link.base(), text.of(task));
        } catch (GoogleRefusal e) {
            if (e.status() != 409) {
                throw e;
            }
            taken(run, google, link, again);
            return;
        }
        written(run, link, link.base(), made, task);
    }

    /** Ours arrived after all, or the id was used up before we knew. */
    private void taken(LaneRun run, CalendarTasks google, TaskLink link, boolean again) {
        var there = find(google, link);
        if (there.isPresent()) run.apply(() -> take.take(run, link, there.get()));
        else if (again) run.apply(() -> take.removed(run, link));
        else run.apply(() -> links.put(link.gone()));
    }

    private boolean patch(
            LaneRun run, CalendarTasks google, TaskLink link, TaskFacts facts, Task task) {
        try {
            var length =
                    facts.isDueAsIn(link.base()) || sameKind(facts, link)
                            ? link.length()
                            : TaskEvent.LENGTH;
            var event =
                    google.patch(
                            link.place().googleId(),
                            link.eventId().value(),
                            link.etag(),
                            link.base(),
                            facts,
                            length);
            written(run, link, facts, event, task);
        } catch (GoogleRefusal e) {
            if (!isChangedThere(e)) throw e;
            ask(run, google, link);
        }
        return true;
    }

    /** A day stays a day, a moment a moment. */
    private static boolean sameKind(TaskFacts facts, TaskLink link) {
        return facts.due().getClass().equals(link.base().due().getClass());
    }

    private boolean away(LaneRun run, CalendarTasks google, TaskLink link) {
        if (link.state() != TaskLink.State.LIVE) {
            ask(run, google, link);
            return true;
        }
        try {
            google.delete(link.place().googleId(), link.eventId().value(), link.etag());
        } catch (GoogleRefusal e) {
            if (!isChangedThere(e)) throw e;
            ask(run, google, link);
            return true;
        }
        run.apply(() -> links.put(link.gone()));
        return true;
    }

    private void ask(LaneRun run, CalendarTasks google, TaskLink link) {
        var there = find(google, link);
        run.apply(() -> {
            if (there.isPresent()) take.take(run, link.as(TaskLink.State.MISSING), there.get());
            else take.removed(run, link);
        });
    }

    /** Empty if it was deleted. */
    private static Optional<TaskEvent> find(CalendarTasks google, TaskLink link) {
        try {
            return Optional.of(google.get(link.place().googleId(), link.eventId().value()))
                    .filter(it -> !it.cancelled());
        } catch (GoogleRefusal e) {
            if (SyncFailure.of(e.api(), e) instanceof SyncFailure.Gone) return Optional.empty();
            throw e;
        }
    }

    private static boolean isChangedThere(GoogleRefusal e) {
        var failure = SyncFailure.of(e.api(), e);
        return failure instanceof SyncFailure.ReadAgain || failure instanceof SyncFailure.Gone;
    }

    private void written(LaneRun run, TaskLink link, TaskFacts facts, TaskEvent event, Task task) {
        run.apply(() -> {
            links.put(link.agreed(facts, event, null));
            run.ledger()
                    .record(
                            Ledger.Item.done(
                                    key(task.id()),
                                    task.title(),
                                    Ledger.Direction.OUT,
                                    "task-out"));
        });
    }

    private void later(LaneRun run, TaskOutbox.Intent intent, String error) {
        run.apply(() -> {
            outbox.later(run.account().id(), intent, AFTER_REFUSAL, error);
            run.ledger()
                    .record(
                            Ledger.Item.retry(
                                    key(intent.taskId()),
                                    title(intent),
                                    Ledger.Direction.OUT,
                                    error,
                                    run.now().plus(AFTER_REFUSAL)));
        });
    }

    private void park(LaneRun run, TaskOutbox.Intent intent, GoogleRefusal refusal) {
        run.apply(() -> {
            outbox.later(run.account().id(), intent, PARKED, refusal.sentence());
            run.ledger()
                    .record(
                            Ledger.Item.parked(
                                    key(intent.taskId()),
                                    title(intent),
                                    Ledger.Direction.OUT,
                                    refusal.sentence()));
        });
    }

    private String title(TaskOutbox.Intent intent) {
        return tasks.findById(intent.taskId()).map(Task::title).orElse("");
    }
}
