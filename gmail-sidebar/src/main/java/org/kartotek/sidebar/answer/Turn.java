package org.kartotek.sidebar.answer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.OpenLink;
import org.kartotek.sidebar.card.Text;

/** What shall happen in the panel, before it is known which envelope it travels in. */
public record Turn(
        List<Navigation> navigations,
        @Nullable Text notice,
        @Nullable OpenLink link,
        @Nullable HostAppAction hostAppAction,
        boolean stateChanged) {
    public Turn {
        navigations = List.copyOf(navigations);
    }

    public static Turn push(Card card) {
        return of(Navigation.push(card));
    }

    public static Turn replace(Card card) {
        return of(Navigation.update(card));
    }

    /** A form was saved: away with it, and the card below it shows the news. */
    public static Turn backTo(Card card) {
        return of(Navigation.back(), Navigation.update(card));
    }

    public static Turn rootIs(Card card) {
        return of(Navigation.toRoot(), Navigation.update(card));
    }

    /** Nothing moves; what was typed stays. */
    public static Turn stay(String notice) {
        return of().notice(notice);
    }

    public static Turn of(HostAppAction action) {
        return new Turn(List.of(), null, null, action, false);
    }

    public static Turn opening(OpenLink link) {
        return new Turn(List.of(), null, link, null, false);
    }

    private static Turn of(Navigation... navigations) {
        return new Turn(List.of(navigations), null, null, null, false);
    }

    /** And on top of that another. */
    public Turn thenPush(Card card) {
        var moves = Stream.concat(navigations.stream(), Stream.of(Navigation.push(card)));
        return new Turn(moves.toList(), notice, link, hostAppAction, stateChanged);
    }

    public Turn notice(String text) {
        return new Turn(navigations, Text.of(text), link, hostAppAction, stateChanged);
    }

    public Turn changed() {
        return new Turn(navigations, notice, link, hostAppAction, true);
    }
}
