package org.kartotek.sidebar.shown;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order: where it stands, since when, by whom, and where it can go. */
public record ShownOrder(
        String id,
        long number,
        String title,
        Stage stage,
        @Nullable Money amount,
        @Nullable Party contact,
        Step lastStep,
        @Nullable Stage next,
        List<Step> steps,
        List<Stage> stages) {
    public ShownOrder {
        steps = List.copyOf(steps);
        stages = List.copyOf(stages);
    }

    /** As people call it: {@code #1042}. */
    public String label() {
        return "#" + number;
    }

    /** One step back is possible when there is an earlier one. */
    public boolean canStepBack() {
        return steps.size() > 1;
    }

    public record Money(BigDecimal amount, Currency currency) {}

    /** The price is of one. */
    public record Line(BigDecimal quantity, String title, @Nullable Money unitPrice) {}

    public record Party(String id, String name) {}

    public record Step(
            String stage, Instant at, String by, @Nullable Door door, @Nullable String comment) {}

    public record Stage(String id, String name, StageKind kind) {}

    public enum StageKind {
        OPEN,
        WON,
        LOST
    }
}
