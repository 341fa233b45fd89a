package org.kartotek.backend.capture.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.sync.calendar.EventTime;
import org.kartotek.sync.calendar.TaskEvent;
import org.kartotek.sync.calendar.TaskEventId;
import org.kartotek.sync.calendar.TaskFacts;
import org.kartotek.sync.calendar.TaskMerge;
import org.springframework.stereotype.Component;

/** What people did to the events of tasks; inside the transaction of a page. */
@Component
public class TakeTaskEvents {
    /** Google does not say who of those who may write into a calendar did it. */
    private static final Actor SOMEBODY = new Actor(null, "Google Calendar", Door.CALENDAR);

    private final TaskLinks links;
    private final TaskOutbox outbox;
    private final TaskPlaces places;
    private final Tasks tasks;
    private final WriteTask write;

    TakeTaskEvents(
            TaskLinks links, TaskOutbox outbox, TaskPlaces places, Tasks tasks, WriteTask write) {
        this.links = links;
        this.outbox = outbox;
        this.places = places;
        this.tasks = tasks;
        this.write = write;
    }

    /** Events whose ids are ours. A copy that somebody made has an id of Google's. */
    public void of(LaneRun run, String calendar, Collection<TaskEvent> told) {
        var place = new TaskPlace(run.account().id(), calendar);
        var ids = told.stream().flatMap(it -> TaskEventId.of(it.id()).stream()).toList();
        var known =
                links.of(ids.stream().map(TaskEventId::task).collect(Collectors.toSet())).stream()
                        .filter(it -> it.place().equals(place))
                        .collect(Collectors.toMap(it -> it.eventId().value(), Function.identity()));
        for (var event : told) {
            // One day of a series, and what was ours before, are nobody's.
            var link = known.get(event.id());
            if (link != null) take(run, link, event);
        }
    }

    /** A listing of everything did not show these: each has to be asked for before it is gone. */
    public void missing(LaneRun run, String calendar, Set<String> seen) {
        for (var link : links.there(new TaskPlace(run.account().id(), calendar))) {
            if (!seen.contains(link.eventId().value())) {
                links.put(link.as(TaskLink.State.MISSING));
                outbox.look(run.account().id(), link.taskId());
            }
        }
    }

    /** The event as Google has it now. */
    void take(LaneRun run, TaskLink link, TaskEvent event) {
        boolean known = event.etag().equals(link.etag()) && link.state() == TaskLink.State.LIVE;
        if (known || link.state() == TaskLink.State.GONE) return;
        if (event.cancelled()) {
            removed(run, link);
        } else if (event.repeats()) {
            links.put(link.as(TaskLink.State.REPEATS));
        } else {
            merge(run, link, event);
        }
    }

    /** The task stays. Whoever deletes the event of what is done, or is moving away, tidies up. */
    void removed(LaneRun run, TaskLink link) {
        var task = tasks.findById(link.taskId()).orElse(null);
        boolean belongs = places.of(task).filter(link.place()::equals).isPresent();
        links.put(belongs ? link.as(TaskLink.State.REMOVED) : link.gone());
        outbox.find(run.account().id(), link.taskId())
                .filter(it -> belongs)
                .ifPresent(it -> outbox.done(run.account().id(), it));
        if (task != null && belongs) record(run, task, "task-removed");
    }

    private void merge(LaneRun run, TaskLink link, TaskEvent event) {
        var intent = outbox.find(run.account().id(), link.taskId());
        var task = tasks.findById(link.taskId()).orElse(null);
        var theirs = event.facts();
        if (task == null) {
            // It was taken back here: the event goes, as it is by now.
            links.put(link.agreed(theirs, event, null));
            return;
        }
        var dated = places.facts(task);
        var ours =
                dated.orElseGet(() ->
                        new TaskFacts(task.title(), link.base().due(), task.doneAt() != null));
        boolean later = isLater(event, intent);
        var merge = TaskMerge.between(link.base(), theirs, ours, later);
        // Who takes the due time away here later than it was moved there, wins.
        boolean keepsNoTime = dated.isEmpty() && !later;
        boolean changed = write(task, ours, merge.merged(), keepsNoTime);
        links.put(link.agreed(theirs, event, kept(merge)));
        if (changed) record(run, task, "task-in");
        settle(run, link, intent, dated.isPresent() && merge.merged().isSame(theirs));
    }

    private static boolean isLater(TaskEvent event, Optional<TaskOutbox.Intent> intent) {
        var updated = event.updated();
        var here = intent.map(TaskOutbox.Intent::changedAt).orElse(Instant.EPOCH);
        return updated == null || updated.isAfter(here);
    }

    /** Nothing is left to be sent, or something still is. */
    private void settle(
            LaneRun run, TaskLink link, Optional<TaskOutbox.Intent> intent, boolean same) {
        var account = run.account().id();
        var belongs = places.of(tasks.findById(link.taskId()).orElse(null));
        // What was done stayed where it was; opened again there, it may belong elsewhere by now.
        belongs.filter(it -> !it.equals(link.place()))
                .ifPresent(it -> outbox.look(it.accountId(), link.taskId()));
        if (!same || belongs.filter(link.place()::equals).isEmpty())
            outbox.look(account, link.taskId());
        else intent.ifPresent(it -> outbox.done(account, it));
    }

    private boolean write(Task task, TaskFacts ours, TaskFacts merged, boolean keepsNoTime) {
        boolean renamed = !merged.title().equals(ours.title());
        boolean moved = !merged.isDueAsIn(ours) && !keepsNoTime;
        if (renamed) write.rename(task.id(), merged.title(), SOMEBODY);
        if (moved) move(task, merged.due());
        if (merged.done() && !ours.done()) write.finish(task.id(), SOMEBODY);
        if (!merged.done() && ours.done()) write.reopen(task.id(), SOMEBODY);
        return renamed || moved || merged.done() != ours.done();
    }

    private void move(Task task, EventTime due) {
        switch (due) {
            case EventTime.Moment(var at, var ignored) ->
                    write.postpone(task.id(), at, false, SOMEBODY);
            case EventTime.Day(var day) ->
                    write.postpone(
                            task.id(),
                            day.atTime(TaskPlaces.END_OF_WORK).atZone(places.zone()).toInstant(),
                            true,
                            SOMEBODY);
        }
    }

    /** As people read it, whatever their language. */
    private @Nullable String kept(TaskMerge merge) {
        List<String> words =
                merge.lost().stream()
                        .map(it ->
                                switch (it) {
                                    case TaskMerge.Lost.Title(var title) -> title;
                                    case TaskMerge.Lost.Due(EventTime.Day(var day)) ->
                                            day.toString();
                                    case TaskMerge.Lost.Due(
                                                    EventTime.Moment(var at, var ignored)) ->
                                            at.atZone(places.zone())
                                                    .toLocalDateTime()
                                                    .toString()
                                                    .replace('T', ' ');
                                })
                        .toList();
        return words.isEmpty() ? null : String.join(" · ", words);
    }

    private static void record(LaneRun run, Task task, String what) {
        run.ledger()
                .record(
                        Ledger.Item.done(
                                PushTasks.key(task.id()), task.title(), Ledger.Direction.IN, what));
    }
}
