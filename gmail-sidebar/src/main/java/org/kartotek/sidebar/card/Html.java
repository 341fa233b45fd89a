package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Formatted text. There is no way to make one out of a raw string without escaping it, so a contact
 * named {@code <a href=…>} stays a name.
 */
public final class Html {
    private static final int A_NAME = 120;

    public static final Html EMPTY = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    public static Html text(String raw) {
        return new Html(escape(Clean.isolated(Clean.text(raw))));
    }

    public static Html text(Text text) {
        return text(text.value());
    }

    /** What a line is about; longer names are cut. */
    public static Html bold(String raw) {
        return new Html("<b>" + typed(raw, A_NAME) + "</b>");
    }

    public static Html link(WebAddress to, String raw) {
        return new Html("<a href=\"" + escape(to.value()) + "\">" + text(raw) + "</a>");
    }

    /** A text people typed: cut to a readable length, its lines kept. */
    public static Html typed(String raw, int most) {
        return text(Shorten.to(most, raw.strip()));
    }

    /** Parts beside each other; empty ones leave no separator behind. */
    public static Html joined(String separator, Html... parts) {
        return joined(separator, Arrays.asList(parts));
    }

    public static Html joined(String separator, Collection<Html> parts) {
        return new Html(
                parts.stream()
                        .filter(part -> !part.isEmpty())
                        .map(Html::toString)
                        .collect(Collectors.joining(escape(separator))));
    }

    public static Html lines(Html... parts) {
        return new Html(
                Arrays.stream(parts)
                        .filter(part -> !part.isEmpty())
                        .map(Html::toString)
                        .collect(Collectors.joining("<br>")));
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    @JsonValue
    @Override
    public String toString() {
        return markup;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && html.markup.equals(markup);
    }

    @Override
    public int hashCode() {
        return markup.hashCode();
    }

    private static String escape(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }
}
