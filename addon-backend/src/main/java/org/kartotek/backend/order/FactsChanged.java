package org.kartotek.backend.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit entry keeps of a change: a line per field, {@code amount: 15000.00 TRY → 9000.00
 * TRY}. The words before the colon are keys that a page translates.
 */
final class FactsChanged {
    private FactsChanged() {}

    static String between(OrderFacts before, OrderFacts after) {
        var lines = new ArrayList<String>();
        if (!before.title().equals(after.title())) {
            lines.add("title: " + before.title() + " → " + after.title());
        }
        if (!before.sameAmountAs(after)) {
            lines.add("amount: " + said(before.amount()) + " → " + said(after.amount()));
        }
        if (!before.sameLinesAs(after)) {
            lines.add("lines: " + said(before.lines()) + " → " + said(after.lines()));
        }
        if (!java.util.Objects.equals(before.ownerId(), after.ownerId())) {
            lines.add("owner");
        }
        return String.join("\n", lines);
    }

    private static String said(@Nullable Money money) {
        return money == null
                ? "–"
                : money.shown().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static String said(List<OrderLine> lines) {
        return lines.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        lines.stream()
                                .map(line -> line.quantity().toPlainString() + " × " + line.title())
                                .toList());
    }
}
