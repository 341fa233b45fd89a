package org.kartotek.backend.addon.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a write ended, in words the reader sees. */
public sealed interface Outcome {
    String notice();

    /**
     * @param made what the write made, when the next card is about that
     */
    record Done(String notice, @Nullable UUID made) implements Outcome {
        public Done(String notice) {
            this(notice, null);
        }
    }

    /** Nothing was written. */
    record Refused(String notice) implements Outcome {}
}
