package org.kartotek.backend.timeline;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.Interaction.Kind;

/**
 * What happened, before it is logged.
 *
 * @param sourceKey names the thing in its source ({@code mail:<id>}), so that seeing it again
 *     changes nothing; null for what a person typed
 */
public record InteractionDraft(
        Kind kind,
        @Nullable Direction direction,
        Instant at,
        @Nullable Integer durationSeconds,
        @Nullable String subject,
        @Nullable String text,
        @Nullable UUID orderId,
        Set<UUID> contactIds,
        @Nullable String sourceKey) {
    private static final int SUBJECT = 500;

    /** MySQL's TEXT holds 65,535 bytes; UTF-8 needs up to three per UTF-16 unit. */
    private static final int TEXT = 20_000;

    public InteractionDraft {
        contactIds = Set.copyOf(contactIds);
        subject = cut(subject, SUBJECT);
        text = cut(text, TEXT);
    }

    InteractionDraft withContacts(Set<UUID> contacts) {
        return new InteractionDraft(
                kind, direction, at, durationSeconds, subject, text, orderId, contacts, sourceKey);
    }

    static String text(String text) {
        return text.length() <= TEXT ? text : text.substring(0, TEXT - 1) + "…";
    }

    private static @Nullable String cut(@Nullable String value, int longest) {
        return value == null || value.length() <= longest
                ? value
                : value.substring(0, longest - 1) + "…";
    }
}
