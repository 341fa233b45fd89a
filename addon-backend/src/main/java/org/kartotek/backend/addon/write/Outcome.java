package org.kartotek.backend.addon.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.log.Typed;

/** How a write ended, in words the reader sees. */
public sealed interface Outcome {
    String notice();

    /**
     * @param made what the write made, when the next card is about that
     * @param next the task that was made with it
     */
    record Done(String notice, @Nullable UUID made, @Nullable UUID next) implements Outcome {
        public Done(String notice) {
            this(notice, null, null);
        }

        Done(String notice, @Nullable UUID made) {
            this(notice, made, null);
        }
    }

    /**
     * What was written is gone, and stands in its form again.
     *
     * @param form the operation that opens the form
     * @param about whom or what it is about
     */
    record TakenBack(String notice, String form, String about, Typed typed) implements Outcome {}

    /** Nothing was written. */
    record Refused(String notice) implements Outcome {}
}
