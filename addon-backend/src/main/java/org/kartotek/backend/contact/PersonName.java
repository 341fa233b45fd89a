package org.kartotek.backend.contact;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public record PersonName(
        @Nullable String prefix,
        @Nullable String given,
        @Nullable String middle,
        @Nullable String family,
        @Nullable String suffix) {
    public static final PersonName NONE = new PersonName(null, null, null, null, null);

    public PersonName {
        prefix = blankToNull(prefix);
        given = blankToNull(given);
        middle = blankToNull(middle);
        family = blankToNull(family);
        suffix = blankToNull(suffix);
    }

    public static PersonName of(@Nullable String given, @Nullable String family) {
        return new PersonName(null, given, null, family, null);
    }

    /** All parts in the order they are spoken; empty when there is none. */
    public String full() {
        return Stream.of(prefix, given, middle, family, suffix)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
