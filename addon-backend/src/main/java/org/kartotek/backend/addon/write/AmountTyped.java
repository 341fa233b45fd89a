package org.kartotek.backend.addon.write;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount as people type it in any of our languages: {@code 15000}, {@code 15 000,50}, {@code
 * 15.000}, {@code 15,000.50}, {@code ₺1.250}.
 */
final class AmountTyped {
    private static final Pattern AROUND =
            Pattern.compile("^[\\p{L}\\p{Sc}\\s]+|[\\p{L}\\p{Sc}\\s]+$");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u202f'’]+");
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,4})?");

    private AmountTyped() {}

    static Optional<BigDecimal> parse(String typed) {
        var inside = AROUND.matcher(typed.replace('\u00a0', ' ')).replaceAll("");
        var digits = BETWEEN.matcher(inside).replaceAll("");
        var plain =
                GROUPED.matcher(digits).matches() ? digits.replaceAll("[.,]", "") : plain(digits);
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** The last separator is the decimal one, those before it only group. */
    private static String plain(String digits) {
        int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (last < 0) {
            return digits;
        }
        var whole = digits.substring(0, last).replaceAll("[.,]", "");
        return (whole.isEmpty() ? "0" : whole) + "." + digits.substring(last + 1);
    }
}
