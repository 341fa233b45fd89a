package org.kartotek.sync.contact;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What it means that Google shows us a contact in some state. */
public enum Arrival {
    /** The state both sides know: our own write coming back, or a change we do not look at. */
    KNOWN,
    /**
     * A state from before what we know: Google's listing is minutes behind itself. Ask for it
     * directly.
     */
    LAGGING,
    /** Somebody changed it. */
    NEWS;

    /** Google says "minutes"; measured were seconds. */
    public static final Duration LAG = Duration.ofMinutes(10);

    /**
     * What we last knew of the contact.
     *
     * @param known fingerprint of that state, {@code before} of the one before our last write
     * @param changedAt Google's own time of that state; the epoch says nothing
     * @param writtenAt when we last wrote it, if ever
     */
    public record Agreed(
            @Nullable String known,
            @Nullable String before,
            Instant changedAt,
            @Nullable Instant writtenAt) {}

    public static Arrival of(String fingerprint, Instant changedAt, Agreed agreed, Instant now) {
        if (fingerprint.equals(agreed.known())) return KNOWN;
        if (changedAt.isBefore(agreed.changedAt())) return LAGGING;
        if (!isFresh(agreed.writtenAt(), now)) return NEWS;
        // Two of our writes in a row, and the listing may show what was before both of them.
        return fingerprint.equals(agreed.before()) || changedAt.equals(agreed.changedAt())
                ? LAGGING
                : NEWS;
    }

    private static boolean isFresh(@Nullable Instant writtenAt, Instant now) {
        return writtenAt != null && now.isBefore(writtenAt.plus(LAG));
    }
}
