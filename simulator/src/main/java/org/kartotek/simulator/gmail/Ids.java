package org.kartotek.simulator.gmail;

import java.util.Locale;
import java.util.OptionalLong;

/** Ids of messages and threads: 64 bits inside, sixteen hexadecimal digits outside. */
final class Ids {
    private Ids() {}

    static String text(long id) {
        return String.format(Locale.ROOT, "%016x", id);
    }

    /** Empty when this can be no id. */
    static OptionalLong parse(String text) {
        try {
            return text.length() > 16
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseUnsignedLong(text, 16));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }
}
