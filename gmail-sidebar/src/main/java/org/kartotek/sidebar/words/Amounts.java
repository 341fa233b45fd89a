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

/** Says how much: the currency's own sign, cents only when there are some. */
public final class Amounts {
    private final LocalizedNumberFormatter format;

    public Amounts(Locale locale) {
        this.format =
                NumberFormatter.withLocale(locale)
                        .unitWidth(UnitWidth.NARROW)
                        .precision(
                                Precision.currency(CurrencyUsage.STANDARD)
                                        .trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE));
    }

    public String money(BigDecimal amount, Currency currency) {
        return format.unit(com.ibm.icu.util.Currency.fromJavaCurrency(currency))
                .format(amount)
                .toString();
    }
}
