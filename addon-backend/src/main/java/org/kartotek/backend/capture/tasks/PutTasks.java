package org.kartotek.backend.capture.tasks;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.task.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the calendar for the tasks, and puts a single one back that was taken out there. */
@Service
public class PutTasks {
    private final TaskCalendars calendars;
    private final TaskOutbox outbox;
    private final TaskLinks links;
    private final Tasks tasks;
    private final Audit audit;

    PutTasks(
            TaskCalendars calendars, TaskOutbox outbox, TaskLinks links, Tasks tasks, Audit audit) {
        this.calendars = calendars;
        this.outbox = outbox;
        this.links = links;
        this.tasks = tasks;
        this.audit = audit;
    }

    /**
     * Those there are move over in the background.
     *
     * @param chosen null for no calendar
     */
    @Transactional
    public void into(Caller owner, @Nullable TaskCalendar chosen) {
        owner.require(Role.OWNER);
        if (calendars.current().equals(Optional.ofNullable(chosen))) return;
        if (chosen == null) calendars.none();
        else calendars.choose(chosen);
        outbox.lookAtAll();
        audit.record(
                owner.actor(),
                chosen == null ? "tasks.in-no-calendar" : "tasks.in-calendar",
                "google-account",
                chosen == null ? owner.officeId() : chosen.accountId(),
                chosen == null ? null : chosen.name());
    }

    @Transactional
    public void back(UUID task, Caller caller) {
        var found = tasks.findById(task).orElseThrow();
        if (links.putBack(task) > 0) {
            outbox.changed(task, found.assigneeId());
            audit.record(caller.actor(), "task.put-back", "task", task, null);
        }
    }

    /** What was overruled is read, and need not be shown any more. */
    @Transactional
    public void seen(UUID task) {
        links.forgetKept(task);
    }
}
