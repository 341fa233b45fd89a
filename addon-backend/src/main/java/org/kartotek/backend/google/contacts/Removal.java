package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that Google does not have any more.
 *
 * @param mergedInto the contact that took its mail addresses and numbers over in Google, if one did
 */
record Removal(
        String resourceName,
        UUID contactId,
        @Nullable UUID mergedInto,
        String title,
        State state,
        Instant noticedAt) {
    enum State {
        /** Too many at once: a person has to say. */
        HELD,
        ARCHIVED,
        /** Deleted in Google by us, because it was archived here. */
        DELETED,
        /** Deleted in Google by us, because others are needed on the phones more. */
        SET_ASIDE,
        /** A person wants it back in Google. */
        KEPT,
        /** Google has it again. */
        RETURNED
    }
}
