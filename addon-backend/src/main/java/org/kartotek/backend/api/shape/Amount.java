package org.kartotek.backend.api.shape;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.order.Money;

/** Money: the amount as text, because a JSON number is a binary fraction in most languages. */
public record Amount(
        @NotNull @Pattern(regexp = "-?\\d{1,15}(\\.\\d{1,4})?", message = "is not a decimal number")
                String amount,
        @NotNull String currency) {

    public static @Nullable Amount of(@Nullable Money money) {
        return money == null
                ? null
                : new Amount(money.shown().toPlainString(), money.currency().getCurrencyCode());
    }

    public Money money() {
        try {
            return new Money(new BigDecimal(amount), Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            throw Refusal.bad("amount.currency", currency, "is not an ISO 4217 currency");
        }
    }
}
