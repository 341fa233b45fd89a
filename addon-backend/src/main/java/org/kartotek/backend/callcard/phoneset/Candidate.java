package org.kartotek.backend.callcard.phoneset;

import java.util.UUID;

/**
 * A contact that may be on the phones.
 *
 * @param bytes about what it takes of the account, its note included
 */
public record Candidate(UUID contact, Worth worth, int bytes, Standing standing) {
    /** Where it was until now. */
    public enum Standing {
        OFF,
        /** On the phones because we put it there. */
        ON,
        /** On the phones because a person put it there: never ours to remove. */
        BY_HAND
    }
}
