package org.kartotek.backend.callcard;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.sync.note.CardLine;
import org.kartotek.sync.note.CardLine.Keep;

/**
 * The lines of a card after an office's template. Only facts go in, never today's date, so the same
 * facts give the same bytes.
 */
final class RenderCard {
    /** Beside nothing else these do not make a card: every contact would get one. */
    private static final Set<CardField> ALONE_NOTHING =
            EnumSet.of(CardField.OWNER, CardField.CUSTOM_TEXT);

    private final CardTemplate template;
    private final CardLines say;

    RenderCard(CardTemplate template, Locale language, ZoneId zone) {
        this.template = template;
        this.say = new CardLines(language, zone);
    }

    /** Empty if there is nothing to tell. */
    List<CardLine> lines(CardFacts facts) {
        var lines = new ArrayList<CardLine>();
        boolean tells = add(lines, Keep.HEAD, head(facts));
        for (var field : template.shown()) {
            int before = lines.size();
            field(field, facts, lines);
            if (lines.size() > before && !ALONE_NOTHING.contains(field)) tells = true;
        }
        return tells ? lines : List.of();
    }

    private String head(CardFacts facts) {
        var names = new ArrayList<String>();
        int before = 0;
        boolean withOrder = false;
        for (var field : template.shown()) {
            if (field == CardField.OPEN_ORDERS) {
                before = names.size();
                withOrder = !facts.open().isEmpty();
            }
            names.addAll(names(field, facts));
        }
        if (!withOrder) return CardHead.of(names, 0, "", "");
        var first = facts.open().getFirst();
        return CardHead.of(names, before, say.standing(first), say.place(first));
    }

    private static List<String> names(CardField field, CardFacts facts) {
        var all =
                switch (field) {
                    case GROUP -> facts.markers();
                    case NICKNAME -> List.of(facts.person().nickname());
                    case ORGANIZATION -> List.of(facts.person().organization());
                    case JOB_TITLE -> List.of(facts.person().jobTitle());
                    default -> List.<String>of();
                };
        return all.stream().filter(it -> !it.isBlank()).toList();
    }

    private void field(CardField field, CardFacts facts, List<CardLine> lines) {
        var person = facts.person();
        switch (field) {
            case GROUP, NICKNAME, ORGANIZATION, JOB_TITLE -> {}
            case OPEN_ORDERS -> openOrders(facts.open(), lines);
            case CLOSED_ORDERS ->
                    facts.closed().forEach(it -> add(lines, Keep.CLOSED_ORDER, say.result(it)));
            case NEXT_EVENT ->
                    Stream.ofNullable(facts.next())
                            .forEach(it -> add(lines, Keep.EVENT, "→ " + say.next(it)));
            case LAST_CALL ->
                    Stream.ofNullable(facts.lastCall())
                            .forEach(it -> add(lines, Keep.LAST_CALL, "☎ " + say.happened(it)));
            case LAST_INTERACTIONS ->
                    facts.lastWords()
                            .forEach(it -> add(lines, Keep.HISTORY, "» " + say.happened(it)));
            case NOTE ->
                    Stream.ofNullable(facts.note())
                            .forEach(it -> add(lines, Keep.HISTORY, "• " + say.happened(it)));
            case OWNER ->
                    Stream.ofNullable(facts.owner())
                            .forEach(it -> add(lines, Keep.FACT, say.owner(it)));
            case PHONE -> add(lines, Keep.FACT, person.phone());
            case EMAIL -> add(lines, Keep.FACT, person.email());
            case ADDRESS -> add(lines, Keep.FACT, person.address());
            case WEBSITE -> add(lines, Keep.FACT, person.website());
            case BIRTHDAY -> add(lines, Keep.FACT, say.birthday(person.birthday()));
            case CUSTOM_TEXT ->
                    template.customText().lines().forEach(it -> add(lines, Keep.CUSTOM, it));
        }
    }

    /** Where the first one stands is in the first line already. */
    private void openOrders(List<CardOrder> orders, List<CardLine> lines) {
        for (int i = 0; i < orders.size(); i++) {
            if (i > 0) add(lines, Keep.OPEN_ORDER, say.standing(orders.get(i)));
            say.details(orders.get(i)).forEach(it -> add(lines, Keep.ORDER_DETAIL, it));
        }
    }

    private static boolean add(List<CardLine> lines, Keep keep, String text) {
        var line = new CardLine(text, keep);
        return !line.text().isEmpty() && lines.add(line);
    }
}
