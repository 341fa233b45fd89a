package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record TextParagraph(Html text, @Nullable Integer maxLines) implements Widget {
    public static TextParagraph of(Html text) {
        return new TextParagraph(text, null);
    }

    public static TextParagraph of(String raw) {
        return of(Html.text(raw));
    }

    public TextParagraph atMost(int lines) {
        return new TextParagraph(text, lines);
    }
}
