package org.kartotek.backend.database;

import java.util.Collections;

/** The question marks of an {@code in (…)} list. */
public final class Placeholders {
    private Placeholders() {}

    /** {@code ?,?,?} for three values; there is no list of none in SQL, so ask before. */
    public static String of(int values) {
        return String.join(",", Collections.nCopies(values, "?"));
    }
}
