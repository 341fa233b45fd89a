package org.kartotek.backend.console.tasks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task with whom and what it is about.
 *
 * @param leftCalendar how its event left us: {@code removed} or {@code repeats}; mostly null
 * @param overruled what somebody wrote on the other side, and somebody else overruled
 */
public record TaskRow(
        UUID id,
        String title,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        @Nullable UUID contactId,
        @Nullable String contactName,
        @Nullable UUID orderId,
        @Nullable Long orderNumber,
        @Nullable Instant doneAt,
        boolean allDay,
        @Nullable String leftCalendar,
        @Nullable String overruled) {
    public boolean late(Instant now) {
        return doneAt == null && dueAt != null && dueAt.isBefore(now);
    }
}
