package org.kartotek.sidebar.shown;

import org.jspecify.annotations.Nullable;

/** One thing found, or one contact in a list. */
public record Hit(Kind kind, String id, String name, @Nullable String detail) {
    public enum Kind {
        CONTACT,
        ORGANIZATION,
        ORDER
    }
}
