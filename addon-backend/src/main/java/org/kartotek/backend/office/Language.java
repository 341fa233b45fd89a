package org.kartotek.backend.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages an office speaks and writes in. */
public enum Language {
    EN,
    RU,
    TR,
    NB,
    AZ;

    /** By its code; nothing for a language that is none of these. */
    public static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** The one for somebody's wish: {@code nn} and {@code no} are served in Bokmål. */
    public static Language nearest(Locale wish) {
        var code = wish.getLanguage();
        return code.equals("no") || code.equals("nn") ? NB : of(code).orElse(EN);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** As its speakers call it. */
    public String spoken() {
        var name = locale().getDisplayLanguage(locale());
        return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
    }
}
