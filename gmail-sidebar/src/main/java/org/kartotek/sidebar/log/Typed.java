package org.kartotek.sidebar.log;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;
import org.kartotek.sidebar.shown.ShownInteraction.Kind;

/**
 * What stands in a form when it opens: nothing, or what was typed before it was taken back.
 *
 * @param at when it was logged first; null for what is logged now
 */
public record Typed(
        @Nullable Kind kind,
        @Nullable Direction direction,
        @Nullable Instant at,
        @Nullable LocalDate on,
        @Nullable String outcome,
        @Nullable String text,
        @Nullable String orderId,
        @Nullable LocalDate followUp,
        @Nullable String followUpText) {
    public static final Typed NOTHING =
            new Typed(null, null, null, null, null, null, null, null, null);

    /** Saved again, it stays when it was. */
    Action onSaving(Action action, String... required) {
        return (at == null ? action : action.with("at", at.toString())).saving(required);
    }

    public Typed andNext(@Nullable LocalDate day, @Nullable String what) {
        return new Typed(kind, direction, at, on, outcome, text, orderId, day, what);
    }
}
