package org.kartotek.backend.callcard;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kartotek.backend.callcard.CardFacts.CardOrder;

/**
 * Where the order stands, in so few words that a dialer shows them beside a name: {@code #1042
 * packing}, and with more open orders {@code #1042 packing +2}. Only facts go in, never today's
 * date, so the same facts give the same status; without an open order there is none.
 */
final class RingStatus {
    static final int LONGEST = 24;

    private static final Pattern MARKS = Pattern.compile("\\p{Cf}+");

    private RingStatus() {}

    static String of(CardFacts facts, Locale language) {
        if (facts.open().isEmpty()) return "";
        int more = facts.open().size() - 1;
        var end = more == 0 ? "" : " +" + more;
        var first = place(facts.open().getFirst(), language);
        return CardFigures.within(LONGEST - end.length(), first) + end;
    }

    private static String place(CardOrder order, Locale language) {
        var number = "#" + order.number();
        if (order.steps().isEmpty()) return number;
        var stage = order.steps().getLast().stage().toLowerCase(language);
        return number + " " + MARKS.matcher(stage).replaceAll("");
    }
}
