package org.kartotek.backend.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a task, finishes it, takes that back, puts it off, gives it to somebody. */
@Service
public class WriteTask {
    private final Tasks tasks;
    private final Audit audit;
    private final Clock clock;

    WriteTask(Tasks tasks, Audit audit, Clock clock) {
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Task add(TaskDraft draft, Actor actor) {
        var author = new TaskAuthor(actor.actorName(), actor.door());
        var task = tasks.save(new Task(draft, author, clock.instant()));
        audit.record(actor, "task.added", "task", task.id(), null);
        return task;
    }

    /** Finishing a finished task changes nothing. */
    @Transactional
    public Task finish(UUID id, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (task.doneAt() == null) {
            task.done(clock.instant());
            audit.record(actor, "task.done", "task", id, null);
        }
        return task;
    }

    @Transactional
    public Task reopen(UUID id, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (task.doneAt() != null) {
            task.done(null);
            audit.record(actor, "task.reopened", "task", id, null);
        }
        return task;
    }

    /** What is due when it was due before changes nothing. */
    @Transactional
    public Task postpone(UUID id, @Nullable Instant due, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (!Objects.equals(task.dueAt(), due)) {
            task.due(due);
            audit.record(actor, "task.postponed", "task", id, null);
        }
        return task;
    }

    @Transactional
    public Task assign(UUID id, UUID user, Actor actor) {
        var task = tasks.findById(id).orElseThrow();
        if (!user.equals(task.assigneeId())) {
            task.assignedTo(user);
            audit.record(actor, "task.assigned", "task", id, null);
        }
        return task;
    }
}
