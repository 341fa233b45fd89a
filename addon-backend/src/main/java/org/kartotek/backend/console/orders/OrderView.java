package org.kartotek.backend.console.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.timelines.Doors;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Step;

/**
 * An order with everything its page says.
 *
 * @param next where one click moves it; null at the end
 */
public record OrderView(
        Order order,
        @Nullable Contact contact,
        @Nullable String organization,
        @Nullable String owner,
        StageView stage,
        @Nullable StageView next,
        List<StageView> others,
        List<StepView> steps) {

    /** Newest first. */
    public record StepView(Step step, StageView stage) {
        public String doorIcon() {
            return Doors.icon(step.actor().door().name());
        }

        public String doorKey() {
            return "door." + step.actor().door().name().toLowerCase(Locale.ROOT);
        }

        public Instant at() {
            return step.at();
        }
    }

    public boolean undoable() {
        return steps.size() > 1;
    }

    public @Nullable BigDecimal price(OrderLine line) {
        return line.unitPrice() == null
                ? null
                : line.unitPrice().multiply(Objects.requireNonNull(line.quantity()));
    }
}
