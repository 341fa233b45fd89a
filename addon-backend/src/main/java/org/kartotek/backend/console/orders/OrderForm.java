package org.kartotek.backend.console.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.words.Figures;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.OrderFacts;
import org.kartotek.backend.order.OrderLine;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form of an order, typed or as it was; numbers in the office's format.
 *
 * @param amount empty when it is the sum of the lines
 */
public record OrderForm(
        String title,
        String amount,
        String currency,
        String owner,
        List<TypedLine> lines,
        Figures figures) {

    /** One line as it stands in its three fields. */
    public record TypedLine(String quantity, String title, String price) {
        static final TypedLine EMPTY = new TypedLine("", "", "");

        boolean empty() {
            return quantity.isEmpty() && title.isEmpty() && price.isEmpty();
        }
    }

    static OrderForm fresh(Currency currency, @Nullable UUID owner, Figures figures) {
        return new OrderForm(
                "",
                "",
                currency.getCurrencyCode(),
                owner == null ? "" : owner.toString(),
                List.of(),
                figures);
    }

    static OrderForm of(Order order, Currency usual, Figures figures) {
        var facts = order.facts();
        var amount = facts.amount();
        boolean summed = amount != null && isTotal(amount, facts.lines());
        return new OrderForm(
                facts.title(),
                amount == null || summed ? "" : figures.writeMoney(amount.amount()),
                (amount == null ? usual : amount.currency()).getCurrencyCode(),
                facts.ownerId() == null ? "" : facts.ownerId().toString(),
                facts.lines().stream().map(line -> typed(line, figures)).toList(),
                figures);
    }

    private static boolean isTotal(Money amount, List<OrderLine> lines) {
        var total = OrderFacts.total(lines, amount.currency());
        return total != null && total.amount().compareTo(amount.amount()) == 0;
    }

    private static TypedLine typed(OrderLine line, Figures figures) {
        return new TypedLine(
                figures.write(line.quantity()),
                line.title(),
                line.unitPrice() == null ? "" : figures.writeMoney(line.unitPrice()));
    }

    static OrderForm typed(MultiValueMap<String, String> typed, Figures figures) {
        var titles = typed.getOrDefault("lineTitle", List.of());
        var lines = new ArrayList<TypedLine>();
        for (int i = 0; i < titles.size(); i++) {
            var line =
                    new TypedLine(
                            at(typed, "lineQuantity", i),
                            at(typed, "lineTitle", i),
                            at(typed, "linePrice", i));
            if (!line.empty()) {
                lines.add(line);
            }
        }
        return new OrderForm(
                at(typed, "title", 0),
                at(typed, "amount", 0),
                at(typed, "currency", 0).toUpperCase(Locale.ROOT),
                at(typed, "owner", 0),
                lines,
                figures);
    }

    private static String at(MultiValueMap<String, String> typed, String field, int index) {
        var values = typed.getOrDefault(field, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }

    /** Field → the key of the sentence that says what is wrong with it. */
    public Map<String, String> faults() {
        var faults = new HashMap<String, String>();
        if (title.isEmpty()) {
            faults.put("title", "order.fault.title");
        }
        if (!amount.isEmpty() && figures.read(amount).filter(OrderForm::payable).isEmpty()) {
            faults.put("amount", "order.fault.amount");
        }
        if (found(currency).isEmpty()) {
            faults.put("currency", "order.fault.currency");
        }
        if (!lines.stream().allMatch(this::readable)) {
            faults.put("lines", "order.fault.lines");
        } else if (total().filter(sum -> !payable(sum.amount())).isPresent()) {
            faults.put("lines", "order.fault.sum");
        }
        return Map.copyOf(faults);
    }

    /** Twelve digits before the point: what the database and a phone's card have room for. */
    private static boolean payable(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(BigDecimal.TEN.pow(12)) < 0;
    }

    private boolean readable(TypedLine line) {
        return !line.title().isEmpty()
                && line.title().length() <= 500
                && (line.quantity().isEmpty() || figures.read(line.quantity()).isPresent())
                && (line.price().isEmpty() || figures.read(line.price()).isPresent());
    }

    private static Optional<Currency> found(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    private Optional<Money> total() {
        return found(currency)
                .flatMap(unit -> Optional.ofNullable(OrderFacts.total(orderLines(), unit)));
    }

    /** What the empty field of the amount stands for. */
    public String sum() {
        return lines.stream().allMatch(this::readable)
                ? total().map(sum -> figures.writeMoney(sum.amount())).orElse("")
                : "";
    }

    /** Only of a form without faults. */
    OrderFacts facts() {
        var unit = found(currency).orElseThrow();
        var sum = amount.isEmpty() ? total() : figures.read(amount).map(it -> new Money(it, unit));
        return new OrderFacts(
                title,
                sum.orElse(null),
                orderLines(),
                owner.isEmpty() ? null : UUID.fromString(owner));
    }

    private List<OrderLine> orderLines() {
        return lines.stream()
                .map(line ->
                        new OrderLine(
                                line.quantity().isEmpty()
                                        ? BigDecimal.ONE
                                        : figures.read(line.quantity()).orElseThrow(),
                                line.title(),
                                line.price().isEmpty()
                                        ? null
                                        : figures.read(line.price()).orElseThrow()))
                .toList();
    }
}
