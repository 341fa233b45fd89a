package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record Button(
        Text text,
        @Nullable Icon icon,
        @Nullable Color color,
        OnClick onClick,
        @Nullable Boolean disabled,
        @Nullable Text altText) {
    public static Button of(String text, OnClick onClick) {
        return new Button(Text.of(text), null, null, onClick, null, null);
    }

    /** The one button of a card that people came for. */
    public Button filled() {
        return new Button(text, icon, Color.ACCENT, onClick, disabled, altText);
    }

    public Button colored(Color other) {
        return new Button(text, icon, other, onClick, disabled, altText);
    }

    /** What a screen reader says when the words on the button are not enough. */
    public Button spoken(String words) {
        return new Button(text, icon, color, onClick, disabled, Text.of(words));
    }
}
