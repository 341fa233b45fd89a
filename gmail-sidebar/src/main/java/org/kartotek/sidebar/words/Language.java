package org.kartotek.sidebar.words;

import java.util.Arrays;
import java.util.Locale;

/** The languages Kartotek speaks. */
public enum Language {
    EN,
    RU,
    TR,
    NB,
    AZ;

    /** The language nearest to what somebody asks for; English when we speak none of theirs. */
    public static Language of(Locale locale) {
        var code = locale.getLanguage();
        if (code.equals("no") || code.equals("nn")) {
            return NB;
        }
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElse(EN);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its speakers call it. */
    public static String spoken(String code) {
        var locale = Locale.of(code);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public Locale locale() {
        return Locale.of(code());
    }
}
