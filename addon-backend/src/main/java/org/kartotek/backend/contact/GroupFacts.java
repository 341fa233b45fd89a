package org.kartotek.backend.contact;

import java.util.Locale;

/**
 * A group as somebody typed it.
 *
 * @param marker the first line of a card; the name in small letters when left empty
 */
public record GroupFacts(String name, String marker) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_MARKER = 20;

    public GroupFacts {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A group needs a name of at most 200 letters");
        }
        marker = marker.isBlank() ? name.toLowerCase(Locale.ROOT) : marker.strip();
        marker =
                marker.length() <= LONGEST_MARKER
                        ? marker
                        : marker.substring(0, LONGEST_MARKER - 1) + "…";
    }
}
