package org.kartotek.backend.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of one contact, organization, order or note. */
public final class SearchText {
    /** Marks a phone number's digits written backwards, so that its end is found by prefix. */
    static final String BACKWARDS = "~";

    private static final int MOST_OF_PROSE = 200;

    private final Set<String> tokens = new LinkedHashSet<>();

    public SearchText words(@Nullable String text) {
        if (text != null) {
            tokens.addAll(Folding.words(text));
        }
        return this;
    }

    /** Sentences: letters that stand alone find nothing. */
    public SearchText prose(String text) {
        Folding.words(text).stream()
                .filter(word -> word.length() > 1)
                .distinct()
                .limit(MOST_OF_PROSE)
                .forEach(tokens::add);
        return this;
    }

    /** The whole address, its local part and its domain. */
    public SearchText email(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        words(lower);
        if (at > 0) {
            add(lower.replaceAll("[^a-z0-9@._+-]", ""));
            add(lower.substring(at + 1).replaceAll("[^a-z0-9.-]", ""));
        }
        return this;
    }

    /**
     * The number forwards and backwards, and forwards without its country code.
     *
     * @param national the number as dialled inside its country; the whole again when unknown
     */
    public SearchText phone(String whole, String national) {
        digits(national);
        return digits(whole);
    }

    private SearchText digits(String number) {
        var digits = number.replaceAll("\\D", "");
        if (digits.length() >= 3) {
            add(digits);
            add(BACKWARDS + new StringBuilder(digits).reverse());
        }
        return this;
    }

    private void add(String token) {
        if (!token.isEmpty()) {
            tokens.add(
                    token.length() > Folding.LONGEST ? token.substring(0, Folding.LONGEST) : token);
        }
    }

    public Collection<String> tokens() {
        return Set.copyOf(tokens);
    }
}
