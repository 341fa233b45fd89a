package org.kartotek.backend.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param allDay due some time that day, which the time of {@code dueAt} does not tell
 */
public record TaskDraft(
        String title,
        @Nullable Instant dueAt,
        boolean allDay,
        @Nullable UUID assigneeId,
        @Nullable UUID contactId,
        @Nullable UUID orderId) {
    private static final int LONGEST = 500;

    public TaskDraft {
        title = titled(title);
        allDay = allDay && dueAt != null;
    }

    /** Due at a time, if at all. */
    public TaskDraft(
            String title,
            @Nullable Instant dueAt,
            @Nullable UUID assigneeId,
            @Nullable UUID contactId,
            @Nullable UUID orderId) {
        this(title, dueAt, false, assigneeId, contactId, orderId);
    }

    static String titled(String title) {
        var text = title.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A task needs a title");
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST).strip() : text;
    }
}
