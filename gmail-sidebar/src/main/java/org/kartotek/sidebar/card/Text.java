package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text for a field that is documented to show it as it is: titles, labels, buttons, chips. Google
 * has rendered markup in some of them all the same, and escaping would show where it does not, so
 * angle brackets are replaced by ones that mean nothing.
 */
public record Text(@JsonValue String value) {
    public static final Text EMPTY = new Text("");

    public Text {
        value = Clean.text(value).replace('\n', ' ').replace('<', '‹').replace('>', '›').strip();
    }

    public static Text of(String value) {
        return new Text(value);
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** At most so many characters as people count them, the last one an ellipsis if cut. */
    public Text shortened(int most) {
        return new Text(Shorten.to(most, value));
    }

    @Override
    public String toString() {
        return value;
    }
}
