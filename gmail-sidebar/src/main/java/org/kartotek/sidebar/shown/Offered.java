package org.kartotek.sidebar.shown;

import org.jspecify.annotations.Nullable;

/** A value for a field of a form, and where it was read. */
public record Offered(String value, Source source) {
    public enum Source {
        HEADER,
        ADDRESS,
        SIGNATURE,
        COLLEAGUES
    }

    public static @Nullable Offered of(@Nullable String value, Source source) {
        return value == null || value.isBlank() ? null : new Offered(value, source);
    }
}
