package org.kartotek.backend.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reduces a word to what any keyboard types: case, accents and scripts go ({@code Şükür → sukur},
 * {@code Ильина → ilina}, {@code Əliyev → eliyev}, {@code Bjørn → bjorn}).
 */
public final class Folding {
    static final int LONGEST = 64;

    private static final Transliterator LATIN =
            Transliterator.getInstance(
                    "Russian-Latin/BGN; Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

    private Folding() {}

    /** Lower-case ASCII, words parted by single spaces. */
    public static String fold(String text) {
        var prepared =
                text.toLowerCase(Locale.ROOT)
                        .replace('ə', 'e')
                        .replace('ı', 'i')
                        .replace("ё", "е")
                        .replace("ь", "")
                        .replace("ъ", "");
        var latin = LATIN.transliterate(prepared).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                folded.append(c);
            } else if (c != '\'' && c < 128 && !folded.isEmpty() && last(folded) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : fold(text).split(" ")) {
            if (!word.isEmpty()) {
                words.add(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
            }
        }
        return words;
    }

    private static char last(StringBuilder text) {
        return text.charAt(text.length() - 1);
    }
}
