package org.kartotek.backend.addon.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.order.OrderLine;

/**
 * The lines of an order as people type them, one below the other: {@code 20 Widget 750}, {@code 20
 * × Widget @ 15.000,50 TL}, {@code Widget}. A cross after the quantity and an @ before the price
 * may be left out where nothing else could be meant.
 */
public sealed interface LinesTyped {
    record Read(List<OrderLine> lines) implements LinesTyped {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** The first line nobody can make sense of; lines are counted from 1. */
    record Unreadable(int number, String line) implements LinesTyped {}

    int MOST = 100;
    int LONGEST_TITLE = 500;

    String NUMBER =
            "(?:\\d{1,3}(?:[ \\u00a0\\u202f'’]\\d{3})+(?:[.,]\\d{1,4})?|\\d(?:[\\d.,]*\\d)?)";
    String CURRENCY = "(?:\\p{Sc}|tl|try|kr\\.?|nok|руб\\.?|р\\.?|rub|azn|man\\.?|usd|eur|gbp|₼)";
    int LENIENT = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    Pattern QUANTITY = Pattern.compile("(" + NUMBER + ")\\s*[x×х*]\\s+(.+)", LENIENT);
    Pattern BARE_QUANTITY = Pattern.compile("(\\d(?:[\\d.,]*\\d)?)\\s+(.+)");
    Pattern PRICE = price("@\\s*", "|–");
    Pattern BARE_PRICE = price("", "");

    private static Pattern price(String mark, String nothing) {
        return Pattern.compile(
                "(.+?)\\s+%s(?:%s\\s*)?(%s%s)(?:\\s*%s)?"
                        .formatted(mark, CURRENCY, NUMBER, nothing, CURRENCY),
                LENIENT);
    }

    static LinesTyped parse(String typed) {
        var read = new ArrayList<OrderLine>();
        var lines = typed.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            var line = line(lines.get(i));
            if (line.isEmpty() || read.size() == MOST) {
                return new Unreadable(i + 1, lines.get(i));
            }
            read.add(line.get());
        }
        return new Read(read);
    }

    /** So that {@link #parse} reads the same lines again. */
    static String write(List<OrderLine> lines) {
        return lines.stream().map(LinesTyped::written).collect(Collectors.joining("\n"));
    }

    private static String written(OrderLine line) {
        var start = plain(line.quantity()) + " × " + line.title().replaceAll("\\s+", " ").strip();
        var price = line.unitPrice();
        if (price != null) {
            return start + " @ " + plain(price);
        }
        boolean takenForAPrice = line(start).filter(it -> it.unitPrice() == null).isEmpty();
        return takenForAPrice ? start + " @ –" : start;
    }

    private static Optional<OrderLine> line(String typed) {
        var explicit = QUANTITY.matcher(typed);
        if (explicit.matches()) {
            return amount(explicit.group(1)).flatMap(q -> priced(q, explicit.group(2)));
        }
        var bare = BARE_QUANTITY.matcher(typed);
        return bare.matches()
                ? amount(bare.group(1)).flatMap(q -> priced(q, bare.group(2)))
                : priced(BigDecimal.ONE, typed);
    }

    private static Optional<OrderLine> priced(BigDecimal quantity, String rest) {
        for (var pattern : List.of(PRICE, BARE_PRICE)) {
            var priced = pattern.matcher(rest);
            if (priced.matches()) {
                var said = priced.group(2);
                return said.equals("–")
                        ? line(quantity, priced.group(1), null)
                        : amount(said).flatMap(price -> line(quantity, priced.group(1), price));
            }
        }
        return line(quantity, rest, null);
    }

    private static Optional<OrderLine> line(
            BigDecimal quantity, String title, @Nullable BigDecimal price) {
        boolean named = title.codePoints().anyMatch(Character::isLetter);
        return named && title.length() <= LONGEST_TITLE && quantity.signum() > 0
                ? Optional.of(new OrderLine(quantity, title.strip(), price))
                : Optional.empty();
    }

    private static Optional<BigDecimal> amount(String typed) {
        return AmountTyped.parse(typed);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
