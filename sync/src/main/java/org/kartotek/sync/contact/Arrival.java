package org.kartotek.sync.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What it means that Google shows us a contact in some state. */
public enum Arrival {
    /** The state both sides know: our own write coming back, or a change we do not look at. */
    KNOWN,
    /**
     * The state before our last write: Google's listing is minutes behind itself. Ask for it
     * directly.
     */
    LAGGING,
    /** Somebody changed it. */
    NEWS;

    /** Google says "minutes"; measured were seconds. */
    public static final Duration LAG = Duration.ofMinutes(10);

    public static Arrival of(
            String fingerprint,
            @Nullable String known,
            @Nullable String before,
            @Nullable Instant writtenAt,
            Instant now) {
        if (fingerprint.equals(known)) return KNOWN;
        boolean fresh = writtenAt != null && now.isBefore(writtenAt.plus(LAG));
        return fresh && fingerprint.equals(before) ? LAGGING : NEWS;
    }
}
