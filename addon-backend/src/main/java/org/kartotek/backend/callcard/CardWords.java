package org.kartotek.backend.callcard;

import java.util.Locale;
import java.util.ResourceBundle;

/** The few words of our own on a card and in what comes back from it. */
final class CardWords {
    /** An office in a sixth language gets English, not the language of the server. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CardWords() {}

    static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "org.kartotek.backend.callcard.card", language, NO_FALLBACK);
    }
}
