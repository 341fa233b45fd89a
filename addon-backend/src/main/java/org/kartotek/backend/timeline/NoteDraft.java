package org.kartotek.backend.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note before it is written; at least one of contact, organization and order is there.
 *
 * @param sourceKey see {@link InteractionDraft#sourceKey}
 */
public record NoteDraft(
        String text,
        Instant at,
        @Nullable UUID contactId,
        @Nullable UUID organizationId,
        @Nullable UUID orderId,
        @Nullable String sourceKey) {
    public NoteDraft {
        if (contactId == null && organizationId == null && orderId == null) {
            throw new IllegalArgumentException(
                    "A note is about a contact, an organization or an order");
        }
    }
}
