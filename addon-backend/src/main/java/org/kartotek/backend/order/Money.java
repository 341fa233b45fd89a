package org.kartotek.backend.order;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in a currency; never without one. */
public record Money(BigDecimal amount, Currency currency) {
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** With the currency's usual number of decimals, or more when the amount has them. */
    public BigDecimal shown() {
        int usual = Math.max(0, currency.getDefaultFractionDigits());
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() > usual
                ? stripped
                : amount.setScale(usual, java.math.RoundingMode.UNNECESSARY);
    }
}
