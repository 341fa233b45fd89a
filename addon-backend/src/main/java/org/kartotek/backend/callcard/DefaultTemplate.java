package org.kartotek.backend.callcard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.backend.callcard.CardFacts.CardStep;
import org.kartotek.backend.callcard.CardFacts.Happened;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;
import org.kartotek.sync.note.CardLine;
import org.kartotek.sync.note.CardLine.Keep;

/**
 * The card an office gets before it makes its own: who is this and where is the order, then what
 * led there. Only facts go in, never today's date, so the same facts give the same bytes.
 */
final class DefaultTemplate {
    private static final int LONGEST_WORDS = 80;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * As people write them; the Java runtime's own signs change between releases, and then every
     * card would.
     */
    private static final Map<String, String> SIGNS =
            Map.of(
                    "TRY", "₺", "RUB", "₽", "AZN", "₼", "EUR", "€", "USD", "$", "GBP", "£", "NOK",
                    "kr", "SEK", "kr", "DKK", "kr");

    private final ResourceBundle words;
    private final Locale language;
    private final ZoneId zone;

    DefaultTemplate(Locale language, ZoneId zone) {
        this.words =
                ResourceBundle.getBundle(
                        "org.kartotek.backend.callcard.card", language, NO_FALLBACK);
        this.language = language;
        this.zone = zone;
    }

    /** Empty if there is nothing to tell that the phone does not show anyway. */
    List<CardLine> lines(CardFacts facts) {
        var lines = new ArrayList<CardLine>();
        var head =
                Stream.concat(
                                facts.markers().stream(),
                                facts.open().stream().limit(1).map(this::standing))
                        .collect(Collectors.joining(" · "));
        if (!head.isEmpty()) lines.add(new CardLine(head, Keep.HEAD));
        facts.open().stream().limit(1).forEach(it -> details(it, lines));
        facts.open().stream()
                .skip(1)
                .forEach(it -> {
                    lines.add(new CardLine(standing(it), Keep.OPEN_ORDER));
                    details(it, lines);
                });
        facts.closed().forEach(it -> lines.add(new CardLine(result(it), Keep.CLOSED_ORDER)));
        if (facts.next() != null) lines.add(new CardLine(next(facts.next()), Keep.EVENT));
        if (facts.lastCall() != null)
            lines.add(new CardLine("☎ " + happened(facts.lastCall()), Keep.LAST_CALL));
        if (facts.lastWords() != null)
            lines.add(new CardLine("» " + happened(facts.lastWords()), Keep.HISTORY));
        if (facts.owner() != null && !lines.isEmpty()) {
            lines.add(
                    new CardLine(
                            MessageFormat.format(words.getString("owner"), facts.owner()),
                            Keep.FACT));
        }
        return lines;
    }

    /** {@code #1042 packing 03.02 (Anna)}. */
    private String standing(CardOrder order) {
        var number = "#" + order.number();
        return order.steps().isEmpty() ? number : number + " " + step(order.steps().getLast());
    }

    private void details(CardOrder order, List<CardLine> lines) {
        var what =
                order.lines().isEmpty()
                        ? order.title()
                        : order.lines().stream()
                                .map(DefaultTemplate::line)
                                .collect(Collectors.joining(", "));
        var money = order.amount() == null ? "" : money(order.amount());
        var detail =
                Stream.of(what, money)
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!detail.isEmpty()) lines.add(new CardLine(detail, Keep.ORDER_DETAIL));
        if (order.steps().size() < 2) return;
        var before =
                order.steps().subList(0, order.steps().size() - 1).stream()
                        .map(this::step)
                        .collect(Collectors.joining(" → "));
        lines.add(new CardLine(before, Keep.ORDER_DETAIL));
    }

    /** {@code packing 03.02 (Anna)}, in lower case but for languages that write it otherwise. */
    private String step(CardStep step) {
        var by = step.by().isEmpty() ? "" : " (" + step.by() + ")";
        return step.stage().toLowerCase(language) + " " + day(step.at()) + by;
    }

    /** A closed order is one line; its steps stay in the timeline. */
    private String result(CardOrder order) {
        var mark = order.kind() == Stage.Kind.WON ? "✓" : "✗";
        var amount = order.amount() == null ? order.title() : money(order.amount());
        var day = order.steps().isEmpty() ? "" : day(order.steps().getLast().at());
        return Stream.of(mark, "#" + order.number(), amount, day)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** {@code 02.02 in (Anna): wants delivery on Friday}. */
    private String happened(Happened it) {
        var parts = new ArrayList<String>();
        parts.add(day(it.at()));
        if (!it.direction().isEmpty()) parts.add(words.getString(it.direction()));
        if (!it.by().isEmpty()) parts.add("(" + it.by() + ")");
        var said = it.text().strip();
        if (said.length() > LONGEST_WORDS)
            said = said.substring(0, said.offsetByCodePoints(0, cut(said))) + "…";
        return String.join(" ", parts) + (said.isEmpty() ? "" : ": " + said);
    }

    /** {@code → 05.02 14:00 Sample fitting}. */
    private String next(MeetingsAhead.Ahead it) {
        var day = day(it.start()) + (it.allDay() ? "" : " " + TIME.format(it.start().atZone(zone)));
        return "→ " + day + (it.title().isBlank() ? "" : " " + it.title());
    }

    private static int cut(String text) {
        return Math.min(LONGEST_WORDS - 1, text.codePointCount(0, text.length()));
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    private static String line(OrderLine line) {
        return number(line.quantity()) + " × " + line.title();
    }

    /** {@code 15 000 ₺}, {@code 9 900.50 €}. */
    private static String money(Money money) {
        var code = money.currency().getCurrencyCode();
        return number(money.amount()) + " " + SIGNS.getOrDefault(code, code);
    }

    private static String number(BigDecimal number) {
        var rounded =
                CardFacts.isWhole(number)
                        ? number.setScale(0, RoundingMode.UNNECESSARY)
                        : number.stripTrailingZeros()
                                .setScale(Math.max(2, number.stripTrailingZeros().scale()));
        var plain = rounded.toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        var grouped = new StringBuilder(plain);
        for (int at = point - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3)
            grouped.insert(at, ' ');
        return grouped.toString();
    }
}
