package org.kartotek.sidebar.shown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened, or one note that was written. */
public record ShownInteraction(
        Kind kind,
        @Nullable Direction direction,
        Instant at,
        @Nullable String by,
        @Nullable String subject,
        @Nullable String text) {
    public enum Kind {
        EMAIL,
        CALL,
        MEETING,
        MESSAGE,
        VISIT,
        NOTE
    }

    public enum Direction {
        IN,
        OUT
    }
}
