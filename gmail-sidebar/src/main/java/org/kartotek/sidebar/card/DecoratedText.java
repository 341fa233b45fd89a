package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

/** One fact: an icon, a small line, the text, a small line, and at most one button. */
@Sparse
public record DecoratedText(
        @Nullable Icon startIcon,
        Text topLabel,
        Html text,
        Text bottomLabel,
        boolean wrapText,
        @Nullable OnClick onClick,
        @Nullable Button button)
        implements Widget {
    /** The small print below may wrap, and five lines of it push everything else away. */
    private static final int SMALL_PRINT = 240;

    public static DecoratedText of(Html text) {
        return new DecoratedText(null, Text.EMPTY, text, Text.EMPTY, true, null, null);
    }

    public DecoratedText icon(Icon icon) {
        return new DecoratedText(icon, topLabel, text, bottomLabel, wrapText, onClick, button);
    }

    public DecoratedText above(String label) {
        return new DecoratedText(
                startIcon, Text.of(label), text, bottomLabel, wrapText, onClick, button);
    }

    public DecoratedText below(String label) {
        return new DecoratedText(
                startIcon,
                topLabel,
                text,
                Text.of(label).shortened(SMALL_PRINT),
                wrapText,
                onClick,
                button);
    }

    public DecoratedText opening(@Nullable OnClick click) {
        return new DecoratedText(startIcon, topLabel, text, bottomLabel, wrapText, click, button);
    }

    public DecoratedText with(@Nullable Button one) {
        return new DecoratedText(startIcon, topLabel, text, bottomLabel, wrapText, onClick, one);
    }
}
