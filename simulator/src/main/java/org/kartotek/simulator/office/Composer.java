package org.kartotek.simulator.office;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts one mail's text together: greeting, what it is about, the goods, a last wish, the name. */
final class Composer {
    private static final ThreadLocal<Map<Language, NumberFormat>> NUMBERS =
            ThreadLocal.withInitial(() -> new EnumMap<>(Language.class));

    private final Language language;
    private final Phrases words;
    private final Draw draw;
    private final Map<String, String> values = new HashMap<>();
    private String goods = "";
    private String prices = "";

    Composer(Language language, Draw draw) {
        this.language = language;
        this.words = Phrases.of(language);
        this.draw = draw;
        about(draw.pick(Product.CATALOGUE));
        with("days", Integer.toString(draw.between(2, 12)));
        with("po", "PO-" + draw.between(10_000, 99_999));
        with("track", "AC" + draw.between(100_000_000, 999_999_999) + "TR");
        with("invoice", "KT-2026-" + draw.between(1_000, 9_999));
        with("total", money(BigDecimal.valueOf(draw.between(3_000, 120_000)), "TRY"));
    }

    static Composer to(Customer customer, Draw draw) {
        return new Composer(customer.language(), draw)
                .with("city", customer.city())
                .with("company", customer.company());
    }

    static Composer about(Order order, Draw draw) {
        var composer =
                to(order.customer(), draw)
                        .with("order", order.mark())
                        .with("invoice", "KT-2026-" + (order.number() * 7))
                        .with(
                                "total",
                                money(
                                        order.total(),
                                        order.currency(),
                                        order.customer().language()));
        composer.about(order.lines().getFirst().product());
        composer.goods = composer.goods(order.lines());
        composer.prices = composer.prices(order);
        return composer;
    }

    Composer with(String name, String value) {
        values.put(name, value);
        return this;
    }

    void about(Product product) {
        with("product", product.name(language));
    }

    void on(LocalDate date) {
        with(
                "date",
                DateTimeFormatter.ofPattern(words.first("date.text"), language.locale())
                        .format(date));
    }

    String say(String section) {
        return words.say(section, draw, values);
    }

    /** A whole mail, from greeting to name. */
    String mail(String turn, String salutation, String signed, boolean short_) {
        var opening = say(turn + ".a");
        var text = new StringBuilder();
        var greets = !short_ || draw.chance(0.4);
        var greeting = words.say("greeting", draw, Map.of("name", salutation));
        if (greets) {
            text.append(greeting).append("\n\n");
        }
        var lowers = greets && greeting.endsWith(",") && language != Language.EN;
        text.append(lowers ? opening : capital(opening));
        if (opening.endsWith(":")) {
            text.append("\n\n").append(list(turn));
        }
        if (words.has(turn + ".b") && draw.chance(short_ ? 0.4 : 0.85)) {
            text.append(opening.endsWith(":") || draw.chance(0.4) ? "\n\n" : " ")
                    .append(say(turn + ".b"));
        }
        if (!short_ || draw.chance(0.3)) {
            text.append("\n\n").append(draw.pick(words.all("signoff")));
        }
        return text.append("\n").append(signed).toString();
    }

    private String list(String turn) {
        if (goods.isEmpty()) {
            return "- " + values.get("product") + ": " + 10 * draw.between(2, 40) + " " + pieces();
        }
        return turn.equals("quote") ? prices : goods;
    }

    private String goods(List<Order.Line> lines) {
        return lines.stream()
                .map(line ->
                        "- "
                                + line.product().name(language)
                                + ": "
                                + line.quantity()
                                + " "
                                + pieces())
                .collect(Collectors.joining("\n"));
    }

    private String prices(Order order) {
        return order.lines().stream()
                .map(line ->
                        "- "
                                + line.product().name(language)
                                + ": "
                                + line.quantity()
                                + " x "
                                + money(line.unitPrice(), order.currency())
                                + " = "
                                + money(line.amount(), order.currency()))
                .collect(Collectors.joining("\n"));
    }

    private String pieces() {
        return switch (language) {
            case EN -> "pcs";
            case RU -> "шт.";
            case TR -> "adet";
            case NB -> "stk.";
            case AZ -> "ədəd";
        };
    }

    private String money(BigDecimal amount, String currency) {
        return money(amount, currency, language);
    }

    static String money(BigDecimal amount, String currency, Language language) {
        return NUMBERS.get().computeIfAbsent(language, Composer::twoDigits).format(amount)
                + " "
                + currency;
    }

    private static NumberFormat twoDigits(Language language) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format;
    }

    private String capital(String text) {
        return text.startsWith("#")
                ? text
                : text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    private Locale locale() {
        return language.locale();
    }
}
