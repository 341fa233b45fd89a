package org.kartotek.backend.addon.write;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderFacts;
import org.kartotek.backend.order.OrderLine;

/** Lines and amount as they stand in the form of an order. */
sealed interface FiguresTyped {
    /**
     * @param amount the sum of the lines when the form names none
     */
    record Read(List<OrderLine> lines, @Nullable Money amount) implements FiguresTyped {}

    record Wrong(String sentence) implements FiguresTyped {}

    /** Twelve digits before the point: what the database and a phone's card have room for. */
    BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);

    static FiguresTyped in(Visit visit, Currency currency) {
        return switch (LinesTyped.parse(visit.event().input("lines").orElse(""))) {
            case LinesTyped.Unreadable(int number, String line) ->
                    new Wrong(visit.say("refused.line", "number", number, "line", line));
            case LinesTyped.Read(List<OrderLine> lines) -> amount(lines, visit, currency);
        };
    }

    private static FiguresTyped amount(List<OrderLine> lines, Visit visit, Currency currency) {
        var typed = visit.event().input("amount").orElse("");
        var read = AmountTyped.parse(typed);
        @Nullable Money amount =
                read.isPresent()
                        ? new Money(read.get(), currency)
                        : OrderFacts.total(lines, currency);
        boolean tooMuch = amount != null && amount.amount().compareTo(TOO_MUCH) >= 0;
        return !typed.isEmpty() && read.isEmpty() || tooMuch
                ? new Wrong(
                        visit.say(
                                "refused.amount",
                                "typed",
                                typed.isEmpty() && amount != null
                                        ? amount.amount().toPlainString()
                                        : typed))
                : new Read(lines, amount);
    }
}
