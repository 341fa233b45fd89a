package org.kartotek.backend.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a task, finishes it, takes that back, renames it, puts it off, gives it to somebody. */
@Service
public class WriteTask {
    private final Tasks tasks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteTask(Tasks tasks, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Task add(TaskDraft draft, Actor actor) {
        var author = new TaskAuthor(actor.actorName(), actor.door());
        var task = tasks.save(new Task(draft, author, clock.instant()));
        record("task.added", task, actor);
        return task;
    }

    /**
     * Takes back what somebody added for themselves, through the same door.
     *
     * @param contact whom it is about
     * @return as it was; empty if it stays, because it is another's or was changed or done since
     */
    @Transactional
    public Optional<Task> takeBack(UUID id, @Nullable UUID contact, Actor actor) {
        var author = new TaskAuthor(actor.actorName(), actor.door());
        var added =
                tasks.findById(id)
                        .filter(it -> Objects.equals(it.version(), 0) && it.doneAt() == null)
                        .filter(it -> it.author().equals(author))
                        .filter(it -> Objects.equals(it.assigneeId(), actor.userId()))
                        .filter(it -> Objects.equals(it.contactId(), contact));
        added.ifPresent(it -> {
            tasks.delete(it);
            audit.record(actor, "task.taken-back", null, id, it.title());
            events.publishEvent(new TaskChanged(id, it.assigneeId(), false, actor.door()));
        });
        return added;
    }

    /** Finishing a finished task changes nothing. */
    @Transactional
    public Task finish(UUID id, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (task.doneAt() == null) {
            task.done(clock.instant());
            record("task.done", task, actor);
        }
        return task;
    }

    @Transactional
    public Task reopen(UUID id, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (task.doneAt() != null) {
            task.done(null);
            record("task.reopened", task, actor);
        }
        return task;
    }

    @Transactional
    public Task rename(UUID id, String title, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        var text = TaskDraft.titled(title);
        if (!task.title().equals(text)) {
            task.titled(text);
            record("task.renamed", task, actor);
        }
        return task;
    }

    /** Due at a time, or not any more. */
    @Transactional
    public Task postpone(UUID id, @Nullable Instant due, Actor actor) {
        return postpone(id, due, false, actor);
    }

    /** What is due when it was due before changes nothing. */
    @Transactional
    public Task postpone(UUID id, @Nullable Instant due, boolean allDay, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        var other = due != null && task.allDay() != allDay;
        if (other || !Objects.equals(task.dueAt(), due)) {
            task.due(due, allDay);
            record("task.postponed", task, actor);
        }
        return task;
    }

    @Transactional
    public Task assign(UUID id, UUID user, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (!user.equals(task.assigneeId())) {
            task.assignedTo(user);
            audit.record(actor, "task.assigned", "task", id, null);
            events.publishEvent(new TaskChanged(id, user, true, actor.door()));
        }
        return task;
    }

    private void record(String what, Task task, Actor actor) {
        audit.record(actor, what, "task", task.id(), null);
        events.publishEvent(new TaskChanged(task.id(), task.assigneeId(), false, actor.door()));
    }
}
