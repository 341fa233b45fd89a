package org.kartotek.sidebar.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Sparse;

/** One movement on the stack of cards; exactly one part is set. */
@Sparse
public record Navigation(
        @Nullable Card pushCard,
        @Nullable Card updateCard,
        @Nullable Boolean pop,
        @Nullable Boolean popToRoot,
        @JsonProperty("popToCard") @Nullable String popToCard) {
    public static Navigation push(Card card) {
        return new Navigation(card, null, null, null, null);
    }

    public static Navigation update(Card card) {
        return new Navigation(null, card, null, null, null);
    }

    public static Navigation back() {
        return new Navigation(null, null, true, null, null);
    }

    public static Navigation toRoot() {
        return new Navigation(null, null, null, true, null);
    }
}
