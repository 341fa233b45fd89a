package org.kartotek.backend.google.contacts;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.Plan;

/**
 * What was done to a contact and why, in plain words. The ledger stores it without words: {@code
 * job-title:changed-in-google, lines:2}.
 */
public final class LedgerWords {
    static final List<String> LANGUAGES = List.of("en", "ru", "tr", "nb", "az");

    /** An office in a sixth language gets English, not the language of the server. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private LedgerWords() {}

    /** One short sentence per thing done; empty for a reason that says nothing. */
    public static List<String> sentences(String reason, Locale locale) {
        var words = words(locale);
        var sentences = new ArrayList<String>();
        for (var part : reason.split(", "))
            if (!part.isBlank()) sentences.add(sentence(part, words));
        return sentences.stream().distinct().toList();
    }

    private static String sentence(String part, ResourceBundle words) {
        var pair = part.split(":", 2);
        try {
            if (pair.length == 1) return words.getString(part);
            return words.containsKey("what." + pair[0])
                    ? format(words, "why." + pair[1], words.getString("what." + pair[0]))
                    : format(words, pair[0], pair[1]);
        } catch (MissingResourceException e) {
            // A long list is cut off where the column ends.
            return words.getString("more");
        }
    }

    static String kept(Field field, String value, Locale locale) {
        var words = words(locale);
        return format(words, "kept", words.getString("what." + key(field)), value);
    }

    static String of(Plan.Change change) {
        return key(change.field()) + ":" + key(change.reason());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String format(ResourceBundle words, String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }

    static ResourceBundle words(Locale locale) {
        var language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return ResourceBundle.getBundle(
                "org.kartotek.backend.google.contacts.ledger", Locale.of(language), NO_FALLBACK);
    }
}
