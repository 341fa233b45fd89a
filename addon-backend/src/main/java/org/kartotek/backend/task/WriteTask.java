package org.kartotek.backend.task;

import java.time.Clock;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a task, finishes it, takes that back. */
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
}
