package org.kartotek.simulator.office;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one customer asked for, with every step it has taken so far. */
record Order(
        int number,
        Customer customer,
        String currency,
        List<Line> lines,
        List<Step> steps,
        Staff owner) {
    static final List<String> PIPELINE =
            List.of("enquiry", "quoted", "confirmed", "packing", "shipped", "done");
    static final String LOST = "lost";

    record Line(Product product, int quantity, BigDecimal unitPrice) {
        BigDecimal amount() {
            return unitPrice.multiply(BigDecimal.valueOf(quantity));
        }
    }

    record Step(String stage, Instant at, Staff by, String comment) {}

    Order {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    String mark() {
        return "#" + number;
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String stage() {
        return steps.getLast().stage();
    }

    boolean closed() {
        return stage().equals("done") || stage().equals(LOST);
    }

    Instant openedAt() {
        return steps.getFirst().at();
    }

    @Nullable Instant closedAt() {
        return closed() ? steps.getLast().at() : null;
    }

    /** When it reached a stage; the stage must be among its steps. */
    Instant at(String stage) {
        return Objects.requireNonNull(reached(stage));
    }

    @Nullable Instant reached(String stage) {
        return steps.stream()
                .filter(step -> step.stage().equals(stage))
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    String title() {
        var first = lines.getFirst();
        var more = lines.size() > 1 ? " + " + (lines.size() - 1) : "";
        return first.quantity() + " × " + first.product().name(customer.language()) + more;
    }
}
