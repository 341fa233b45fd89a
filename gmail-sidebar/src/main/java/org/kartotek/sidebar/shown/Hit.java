package org.kartotek.sidebar.shown;

import org.jspecify.annotations.Nullable;

/**
 * One thing found, or one contact in a list.
 *
 * @param note the words about it that were found, when not its name was
 */
public record Hit(
        Kind kind, String id, String name, @Nullable String detail, @Nullable String note) {
    public enum Kind {
        CONTACT,
        ORGANIZATION,
        ORDER
    }

    public Hit(Kind kind, String id, String name, @Nullable String detail) {
        this(kind, id, name, detail, null);
    }

    public Hit saying(String words) {
        return new Hit(kind, id, name, detail, words);
    }
}
