package org.kartotek.backend.console.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task with whom and what it is about. */
public record TaskRow(
        UUID id,
        String title,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID orderId,
        @Nullable Long orderNumber,
        @Nullable Instant doneAt) {
    public boolean late(Instant now) {
        return doneAt == null && dueAt != null && dueAt.isBefore(now);
    }
}
