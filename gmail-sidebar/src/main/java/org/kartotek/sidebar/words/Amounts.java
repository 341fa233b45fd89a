package org.kartotek.sidebar.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency.CurrencyUsage;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says how much: the currency's own sign, cents only when there are some. */
public final class Amounts {
    /** More than offices have; what else a call may name is made for that call. */
    private static final int MOST_KEPT = 200;

    private static final Map<Locale, Amounts> KEPT = new ConcurrentHashMap<>();

    private final LocalizedNumberFormatter format;
    private final Map<Currency, LocalizedNumberFormatter> formats = new ConcurrentHashMap<>();

    private Amounts(Locale locale) {
        this.format =
                NumberFormatter.withLocale(locale)
                        .unitWidth(UnitWidth.NARROW)
                        .precision(
                                Precision.currency(CurrencyUsage.STANDARD)
                                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE));
    }

    /** Kept, because ICU reads the rules of a language anew for each formatter. */
    public static Amounts of(Locale locale) {
        var kept = KEPT.get(locale);
        if (kept != null) {
            return kept;
        }
        return KEPT.size() < MOST_KEPT
                ? KEPT.computeIfAbsent(locale, Amounts::new)
                : new Amounts(locale);
    }

    public String money(BigDecimal amount, Currency currency) {
        return formats.computeIfAbsent(currency, this::in).format(amount).toString();
    }

    private LocalizedNumberFormatter in(Currency currency) {
        return format.unit(com.ibm.icu.util.Currency.fromJavaCurrency(currency));
    }
}
