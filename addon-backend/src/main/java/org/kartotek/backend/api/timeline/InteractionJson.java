package org.kartotek.backend.api.timeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as REST answers it.
 *
 * @param attachments what was attached to a mail: its name, media type and size in bytes; the files
 *     themselves stay in Gmail
 */
record InteractionJson(
        UUID id,
        String kind,
        @Nullable String direction,
        Instant at,
        @Nullable Integer durationSeconds,
        @Nullable String subject,
        @Nullable String text,
        List<Subject> contacts,
        @Nullable Subject order,
        List<Attachment> attachments,
        String by,
        String door) {

    record Attachment(String name, String type, long size) {}

    /** What it is about, by id. */
    record Subject(UUID id) {
        static @Nullable Subject of(@Nullable UUID id) {
            return id == null ? null : new Subject(id);
        }
    }
}
