package org.kartotek.backend.console.cards;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.CardField;
import org.kartotek.backend.callcard.CardTemplate;
import org.kartotek.sync.ring.RingPlace;

/**
 * The template as it stands in the form, saved or not.
 *
 * @param field all of them, in their order
 * @param on those that are ticked
 * @param up the one to move up, or with {@code down} down, if that is what was pressed
 * @param ringing where a status stands while the phone rings
 * @param badge whether who has no photo gets a drawn one
 * @param contact whose card is looked at
 */
record CardForm(
        @Nullable List<String> field,
        @Nullable List<String> on,
        @Nullable String customText,
        @Nullable Integer budget,
        @Nullable String up,
        @Nullable String down,
        @Nullable String ringing,
        @Nullable String badge,
        @Nullable UUID contact) {

    CardTemplate template() {
        return new CardTemplate(
                arranged(),
                Set.copyOf(fields(on)),
                Objects.requireNonNullElse(customText, "").replace("\r\n", "\n"),
                Objects.requireNonNullElse(budget, CardTemplate.DEFAULT.budget()),
                place(),
                badge != null);
    }

    /** The usual card; what is seen while the phone rings is another choice, and stays. */
    CardTemplate usual() {
        return CardTemplate.DEFAULT.ringingAt(place()).withBadge(badge != null);
    }

    /**
     * The id of the button to stand on after a move: the pressed one, or its twin once the field
     * can go no further that way. Empty when nothing was moved.
     */
    String focus() {
        var moved = fields(one(up != null ? up : down));
        if (moved.isEmpty()) return "";
        var it = moved.getFirst();
        var order = arranged();
        boolean goesUp = up != null ? order.indexOf(it) > 0 : order.getLast() == it;
        return (goesUp ? "up-" : "down-") + it.name();
    }

    private RingPlace place() {
        return Arrays.stream(RingPlace.values())
                .filter(it -> it.name().equals(ringing))
                .findFirst()
                .orElse(RingPlace.NOWHERE);
    }

    private List<CardField> arranged() {
        var order = new ArrayList<>(new CardTemplate(fields(field), Set.of(), "", 0).order());
        move(order, up, -1);
        move(order, down, 1);
        return order;
    }

    private static void move(List<CardField> order, @Nullable String name, int by) {
        fields(one(name)).stream()
                .findFirst()
                .ifPresent(it -> {
                    int from = order.indexOf(it);
                    int to = from + by;
                    if (to >= 0 && to < order.size()) Collections.swap(order, from, to);
                });
    }

    private static List<String> one(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    /** Names that are none of ours are left out. */
    private static List<CardField> fields(@Nullable List<String> names) {
        var known =
                Arrays.stream(CardField.values())
                        .collect(Collectors.toMap(CardField::name, it -> it));
        return Objects.requireNonNullElse(names, List.<String>of()).stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(Objects::requireNonNull)
                .toList();
    }
}
