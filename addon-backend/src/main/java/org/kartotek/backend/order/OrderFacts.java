package org.kartotek.backend.order;

import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Json;
import tools.jackson.core.type.TypeReference;

/** What of an order can be written anew: its words, its figures, who is responsible. */
public record OrderFacts(
        String title, @Nullable Money amount, List<OrderLine> lines, @Nullable UUID ownerId) {
    static final int LONGEST_TITLE = 300;

    public OrderFacts {
        title = title(title);
        lines = List.copyOf(lines);
    }

    static String title(String typed) {
        var title = typed.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("An order needs a title");
        }
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /** Whatever the number of decimals: 15000 and 15000.00 are one amount. */
    boolean sameAs(OrderFacts other) {
        return title.equals(other.title)
                && Objects.equals(ownerId, other.ownerId)
                && sameAmountAs(other)
                && sameLinesAs(other);
    }

    boolean sameAmountAs(OrderFacts other) {
        if (amount == null || other.amount == null) {
            return amount == other.amount;
        }
        return amount.currency().equals(other.amount.currency())
                && same(amount.amount(), other.amount.amount());
    }

    boolean sameLinesAs(OrderFacts other) {
        if (lines.size() != other.lines.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!same(lines.get(i), other.lines.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(OrderLine one, OrderLine other) {
        return one.title().equals(other.title())
                && same(one.quantity(), other.quantity())
                && same(one.unitPrice(), other.unitPrice());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /**
     * As exact as the currency usually is. Null without lines, and when any line has no price: half
     * a sum is no sum.
     */
    public static @Nullable Money total(List<OrderLine> lines, Currency currency) {
        var sum = BigDecimal.ZERO;
        for (var line : lines) {
            if (line.unitPrice() == null) {
                return null;
            }
            sum = sum.add(line.quantity().multiply(line.unitPrice()));
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return lines.isEmpty()
                ? null
                : new Money(sum.setScale(decimals, RoundingMode.HALF_UP), currency);
    }

    @Converter
    static class Column extends Json<OrderFacts> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
