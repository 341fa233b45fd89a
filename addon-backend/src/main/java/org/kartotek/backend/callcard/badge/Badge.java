package org.kartotek.backend.callcard.badge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn: who it is, and how far the order is.
 *
 * @param initials one or two letters
 * @param stage 0 to 5, a colour of the ramp that the board has too
 */
public record Badge(String initials, int stage) {
    static final int STAGES = 6;

    public Badge {
        stage = Math.clamp(stage, 0, STAGES - 1);
    }

    /**
     * @param language in which a small i may become a large İ
     */
    public static Badge of(
            @Nullable String given,
            @Nullable String family,
            @Nullable String organization,
            int stage,
            Locale language) {
        var initials = first(given, language) + first(family, language);
        if (initials.isEmpty()) initials = first(organization, language);
        return new Badge(initials.isEmpty() ? "#" : initials, stage);
    }

    /** Two badges with the same key are the same picture. */
    public String key() {
        return "1 " + stage + " " + initials;
    }

    public static Badge ofKey(String key) {
        var parts = key.split(" ", 3);
        return new Badge(parts[2], Integer.parseInt(parts[1]));
    }

    private static String first(@Nullable String name, Locale language) {
        if (name == null) return "";
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(it -> it.toUpperCase(language))
                .orElse("");
    }
}
