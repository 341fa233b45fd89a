package org.kartotek.backend.api.problem;

/** A value quoted back to its sender, short enough for a log. */
final class Shown {
    private static final int LONGEST = 200;

    private Shown() {}

    static String of(Object value) {
        var text = String.valueOf(value);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
