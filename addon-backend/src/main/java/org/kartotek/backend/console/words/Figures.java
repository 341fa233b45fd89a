package org.kartotek.backend.console.words;

import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people of one country type them: {@code 15.000,50} in Istanbul, {@code 15 000,50} in
 * Oslo, {@code 15,000.50} in London.
 *
 * <p>The locale's own decimal separator is always one. The other of comma and point is one only
 * where it cannot divide thousands, so {@code 15.000} in Istanbul is fifteen thousand and {@code
 * 15.5} fifteen and a half.
 */
public record Figures(Locale locale) {
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 15;
    private static final Pattern PLAIN =
            Pattern.compile("-?\\d{1,%d}(\\.\\d{1,%d})?".formatted(MOST_DIGITS, MOST_DECIMALS));
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");

    public String write(BigDecimal number) {
        return write(number, 0);
    }

    /** A price or a sum: whole, or with at least two decimals. */
    public String writeMoney(BigDecimal amount) {
        return write(amount, amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }

    private String write(BigDecimal number, int fewestDecimals) {
        var format = NumberFormat.getInstance(ULocale.forLocale(locale));
        format.setMinimumFractionDigits(fewestDecimals);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** Empty when it is no number, or more exact or longer than an amount can be. */
    public Optional<BigDecimal> read(String typed) {
        var plain = plain(typed.strip().replaceAll("[\\s\\u00a0\\u202f'’]", ""));
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private String plain(String digits) {
        char decimal = decimal();
        char other = decimal == ',' ? '.' : ',';
        int last = Math.max(digits.lastIndexOf(decimal), digits.lastIndexOf(other));
        if (last < 0) {
            return digits;
        }
        char mark = digits.charAt(last);
        boolean both = digits.indexOf(decimal) >= 0 && digits.indexOf(other) >= 0;
        boolean divides =
                !both && mark == other && THOUSANDS.matcher(digits).matches()
                        || digits.indexOf(mark) != last;
        return divides
                ? ungrouped(digits, mark)
                : ungrouped(digits.substring(0, last), mark == decimal ? other : decimal)
                        + "."
                        + digits.substring(last + 1);
    }

    private static String ungrouped(String digits, char mark) {
        if (digits.indexOf(mark) < 0) {
            return digits;
        }
        return THOUSANDS.matcher(digits).matches()
                ? digits.replace(String.valueOf(mark), "")
                : "no number";
    }

    private char decimal() {
        return DecimalFormatSymbols.getInstance(ULocale.forLocale(locale)).getDecimalSeparator();
    }
}
