package org.kartotek.backend.api.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Named;

/** A task as REST answers it. */
record TaskJson(
        UUID id,
        String title,
        @Nullable Instant dueAt,
        @Nullable Named assignee,
        @Nullable Named contact,
        @Nullable OrderRef order,
        @Nullable Instant doneAt,
        Instant createdAt,
        String by,
        String door) {

    record OrderRef(UUID id) {}
}
