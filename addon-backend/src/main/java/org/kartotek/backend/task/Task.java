package org.kartotek.backend.task;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.OfficeRow;

/** Something to do. */
@Entity
public class Task extends OfficeRow {
    private String title;
    private @Nullable Instant dueAt;
    private boolean allDay;
    private @Nullable UUID assigneeId;
    private @Nullable UUID contactId;
    private @Nullable UUID orderId;
    private @Nullable Instant doneAt;
    @Embedded private TaskAuthor author;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(TaskDraft draft, TaskAuthor author, Instant now) {
        this.title = draft.title();
        this.dueAt = draft.dueAt();
        this.allDay = draft.allDay();
        this.assigneeId = draft.assigneeId();
        this.contactId = draft.contactId();
        this.orderId = draft.orderId();
        this.author = author;
        this.createdAt = now;
    }

    void done(@Nullable Instant at) {
        this.doneAt = at;
    }

    void titled(String text) {
        this.title = text;
    }

    void due(@Nullable Instant at, boolean someTimeThatDay) {
        this.dueAt = at;
        this.allDay = at != null && someTimeThatDay;
    }

    void assignedTo(UUID user) {
        this.assigneeId = user;
    }

    public String title() {
        return title;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    /** Due some time that day, which the time of {@link #dueAt} does not tell. */
    public boolean allDay() {
        return allDay;
    }

    public @Nullable UUID assigneeId() {
        return assigneeId;
    }

    public @Nullable UUID contactId() {
        return contactId;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }

    public TaskAuthor author() {
        return author;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
