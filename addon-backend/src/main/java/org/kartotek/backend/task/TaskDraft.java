package org.kartotek.backend.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record TaskDraft(
        String title,
        @Nullable Instant dueAt,
        @Nullable UUID assigneeId,
        @Nullable UUID contactId,
        @Nullable UUID orderId) {
    private static final int LONGEST = 500;

    public TaskDraft {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A task needs a title");
        }
        title = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    }
}
