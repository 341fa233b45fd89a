package org.kartotek.backend.capture.tasks;

import org.kartotek.backend.access.Door;
import org.kartotek.backend.google.GrantChanged;
import org.kartotek.backend.task.TaskChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever may change a task's event is written down in the transaction that changes it. */
@Component
class TaskOutboxListener {
    private final TaskOutbox outbox;
    private final TaskLinks links;

    TaskOutboxListener(TaskOutbox outbox, TaskLinks links) {
        this.outbox = outbox;
        this.links = links;
    }

    /** What came out of the calendar need not go there. */
    @EventListener
    void on(TaskChanged event) {
        if (event.door() == Door.CALENDAR) return;
        // Somebody else did not take it out of theirs.
        if (event.reassigned()) links.putBack(event.taskId());
        outbox.changed(event.taskId(), event.assigneeId());
    }

    /** Tasks of its owner may go into their own calendar now, or not any more. */
    @EventListener(GrantChanged.class)
    void onGrantChanged() {
        outbox.lookAtAll();
    }
}
