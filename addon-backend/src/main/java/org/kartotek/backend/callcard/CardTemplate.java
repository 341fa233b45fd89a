package org.kartotek.backend.callcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kartotek.sync.note.NoteBudget;
import org.kartotek.sync.ring.RingPlace;

/**
 * How an office wants its call cards.
 *
 * @param order every field once; those that are off keep their place
 * @param customText the office's own lines, the same on every card
 * @param budget UTF-16 units of our block with its fence
 * @param ringing where a short status stands while the phone rings
 * @param badge whether who has no photo gets a drawn one while an order is open
 */
public record CardTemplate(
        List<CardField> order,
        Set<CardField> on,
        String customText,
        int budget,
        RingPlace ringing,
        boolean badge) {
    public static final int SMALLEST_BUDGET = 100;
    public static final int LONGEST_CUSTOM_TEXT = 300;

    public static final CardTemplate DEFAULT =
            new CardTemplate(List.of(CardField.values()), usual(), "", NoteBudget.DEFAULT.card());

    /** A field that is not named, say because it is new, stands at the end. */
    public CardTemplate {
        var whole = new ArrayList<>(order.stream().distinct().toList());
        Arrays.stream(CardField.values()).filter(it -> !whole.contains(it)).forEach(whole::add);
        order = List.copyOf(whole);
        on = Set.copyOf(on);
        customText = shortened(customText.strip());
        budget = Math.clamp(budget, SMALLEST_BUDGET, NoteBudget.DEFAULT.total());
    }

    /** With nothing to be seen while the phone rings. */
    public CardTemplate(List<CardField> order, Set<CardField> on, String customText, int budget) {
        this(order, on, customText, budget, RingPlace.NOWHERE, false);
    }

    public CardTemplate ringingAt(RingPlace place) {
        return new CardTemplate(order, on, customText, budget, place, badge);
    }

    public CardTemplate withBadge(boolean wanted) {
        return new CardTemplate(order, on, customText, budget, ringing, wanted);
    }

    /** The fields that are on, in their order. */
    public List<CardField> shown() {
        return order.stream().filter(on::contains).toList();
    }

    public boolean shows(CardField field) {
        return on.contains(field);
    }

    NoteBudget noteBudget() {
        return new NoteBudget(budget, NoteBudget.DEFAULT.total());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_CUSTOM_TEXT) return text;
        boolean halves = Character.isHighSurrogate(text.charAt(LONGEST_CUSTOM_TEXT - 1));
        return text.substring(0, halves ? LONGEST_CUSTOM_TEXT - 1 : LONGEST_CUSTOM_TEXT);
    }

    private static Set<CardField> usual() {
        var usual = EnumSet.noneOf(CardField.class);
        Arrays.stream(CardField.values()).filter(CardField::isUsual).forEach(usual::add);
        return usual;
    }
}
