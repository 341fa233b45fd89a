package org.kartotek.backend.console.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.order.OrderLine;

/** One line of text per order line, as people write them: {@code 20 × Widget @ 750}. */
final class OrderLines {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?:(\\d{1,9}(?:[.,]\\d{1,4})?)\\s*[x×хX]\\s*)?(.+?)(?:\\s*@\\s*(\\d{1,12}(?:[.,]\\d{1,4})?))?");

    private OrderLines() {}

    static List<OrderLine> parse(String text) {
        return text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(OrderLines::line)
                .toList();
    }

    private static OrderLine line(String text) {
        var m = LINE.matcher(text);
        if (!m.matches()) {
            return new OrderLine(BigDecimal.ONE, text, null);
        }
        var quantity = number(m.group(1));
        return new OrderLine(
                quantity == null ? BigDecimal.ONE : quantity, m.group(2), number(m.group(3)));
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits.replace(',', '.'));
    }

    /** Null when any line has no price: half a sum is no sum. */
    static @Nullable BigDecimal total(List<OrderLine> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.unitPrice() == null)) {
            return null;
        }
        return lines.stream()
                .map(line ->
                        line.unitPrice() == null
                                ? BigDecimal.ZERO
                                : line.quantity().multiply(line.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
