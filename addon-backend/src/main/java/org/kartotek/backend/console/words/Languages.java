package org.kartotek.backend.console.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the console speaks; English is the first and the fallback. */
public final class Languages {
    public static final List<Locale> ALL =
            List.of(
                    Locale.ENGLISH,
                    Locale.of("ru"),
                    Locale.of("tr"),
                    Locale.of("nb"),
                    Locale.of("az"));

    private Languages() {}

    /** The one of ours for a wish: {@code nn} and {@code no} are served in Bokmål. */
    public static Locale of(Locale wish) {
        return find(wish).orElse(Locale.ENGLISH);
    }

    public static Optional<Locale> find(Locale wish) {
        var language =
                switch (wish.getLanguage()) {
                    case "no", "nn" -> "nb";
                    default -> wish.getLanguage();
                };
        return ALL.stream().filter(ours -> ours.getLanguage().equals(language)).findFirst();
    }
}
