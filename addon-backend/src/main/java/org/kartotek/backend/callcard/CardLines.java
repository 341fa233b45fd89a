package org.kartotek.backend.callcard;

import static java.util.stream.Collectors.joining;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.backend.callcard.CardFacts.CardStep;
import org.kartotek.backend.callcard.CardFacts.Happened;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;

/** How each fact is written, in the office's language and time zone. */
final class CardLines {
    private static final int LONGEST_WORDS = 80;

    private final Locale language;
    private final ResourceBundle words;
    private final CardFigures figures;

    CardLines(Locale language, ZoneId zone) {
        this.language = language;
        this.words = CardWords.in(language);
        this.figures = new CardFigures(zone);
    }

    /** {@code #1042 packing}: what the first line must show. */
    String place(CardOrder order) {
        var number = "#" + order.number();
        return order.steps().isEmpty()
                ? number
                : number + " " + order.steps().getLast().stage().toLowerCase(language);
    }

    /** {@code #1042 packing 03.02 (Anna)}. */
    String standing(CardOrder order) {
        var number = "#" + order.number();
        return order.steps().isEmpty() ? number : number + " " + step(order.steps().getLast());
    }

    /** What it is, what it costs, and the steps before. */
    List<String> details(CardOrder order) {
        var details = new ArrayList<String>();
        var what =
                order.lines().isEmpty()
                        ? order.title()
                        : order.lines().stream().map(CardLines::line).collect(joining(", "));
        var money = order.amount() == null ? "" : CardFigures.money(order.amount());
        details.add(together(" · ", what, money));
        var before = order.steps().subList(0, Math.max(0, order.steps().size() - 1));
        details.add(before.stream().map(this::step).collect(joining(" → ")));
        return details;
    }

    /** A closed order is one line; its steps stay in the timeline. */
    String result(CardOrder order) {
        var mark = order.kind() == Stage.Kind.WON ? "✓" : "✗";
        var amount = order.amount() == null ? order.title() : CardFigures.money(order.amount());
        var day = order.steps().isEmpty() ? "" : figures.day(order.steps().getLast().at());
        return together(" ", mark, "#" + order.number(), amount, day);
    }

    /** {@code 02.02 in (Anna): wants delivery on Friday}. */
    String happened(Happened it) {
        var direction = it.direction().isEmpty() ? "" : words.getString(it.direction());
        var head = together(" ", figures.day(it.at()), direction, by(it.by()));
        var said = CardFigures.within(LONGEST_WORDS, it.text().strip());
        return said.isEmpty() ? head : head + ": " + said;
    }

    /** {@code 05.02 14:00 Sample fitting}. */
    String next(MeetingsAhead.Ahead it) {
        var time = it.allDay() ? "" : figures.time(it.start());
        return together(" ", figures.day(it.start()), time, it.title().strip());
    }

    String owner(String name) {
        return MessageFormat.format(words.getString("owner"), name);
    }

    /** Google's {@code 1980-03-12} or {@code --03-12} as a card writes days. */
    String birthday(String date) {
        int length = date.length();
        if (length < 5) return "";
        var day = date.substring(length - 2) + "." + date.substring(length - 5, length - 3);
        return MessageFormat.format(words.getString("birthday"), day);
    }

    private String step(CardStep step) {
        return together(
                " ", step.stage().toLowerCase(language), figures.day(step.at()), by(step.by()));
    }

    private static String by(String name) {
        return name.isEmpty() ? "" : "(" + name + ")";
    }

    private static String line(OrderLine line) {
        return CardFigures.number(line.quantity()) + " × " + line.title();
    }

    private static String together(String between, String... parts) {
        return Stream.of(parts).filter(it -> !it.isBlank()).collect(joining(between));
    }
}
