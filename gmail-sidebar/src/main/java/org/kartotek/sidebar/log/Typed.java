package org.kartotek.sidebar.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;
import org.kartotek.sidebar.shown.ShownInteraction.Kind;

/** What stands in a form when it opens: nothing, or what was typed before it was taken back. */
public record Typed(
        @Nullable Kind kind,
        @Nullable Direction direction,
        @Nullable LocalDate on,
        @Nullable String outcome,
        @Nullable String text,
        @Nullable String orderId,
        @Nullable LocalDate followUp,
        @Nullable String followUpText) {
    public static final Typed NOTHING = new Typed(null, null, null, null, null, null, null, null);

    public Typed andNext(@Nullable LocalDate day, @Nullable String what) {
        return new Typed(kind, direction, on, outcome, text, orderId, day, what);
    }
}
