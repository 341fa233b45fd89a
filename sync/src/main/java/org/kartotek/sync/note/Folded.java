package org.kartotek.sync.note;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as people compare them on five keyboards: without case, accents and the letters a phone
 * makes hard to type.
 */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    static String of(String text) {
        var lower =
                Shown.plain(text)
                        .toLowerCase(Locale.ROOT)
                        .replace('ı', 'i')
                        .replace('ə', 'e')
                        .replace("ß", "ss");
        lower = lower.replace('ø', 'o').replace("æ", "ae");
        var bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return GAPS.matcher(bare).replaceAll(" ").strip();
    }
}
