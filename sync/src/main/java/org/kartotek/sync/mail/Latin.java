package org.kartotek.sync.mail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Letters as they appear in mail addresses and domain names: {@code Şahin → sahin}, {@code Юлия →
 * yuliya}. Only for comparing.
 */
final class Latin {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Character, String> OTHERS =
            Map.ofEntries(
                    Map.entry('ı', "i"),
                    Map.entry('ə', "e"),
                    Map.entry('ø', "o"),
                    Map.entry('æ', "ae"),
                    Map.entry('ß', "ss"),
                    Map.entry('ł', "l"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('œ', "oe"));
    private static final String CYRILLIC = "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";
    private static final String[] CYRILLIC_AS = {
        "a", "b", "v", "g", "g", "d", "e", "e", "ye", "zh", "z", "i", "i", "yi", "y", "k", "l", "m",
        "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e",
        "yu", "ya"
    };

    private Latin() {}

    /** Lower case, without accents; what is neither letter nor digit becomes one space. */
    static String of(String text) {
        var latin = new StringBuilder(text.length());
        // Before marks are taken off: they would turn й into и.
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            int cyrillic = CYRILLIC.indexOf(c);
            if (cyrillic >= 0) latin.append(CYRILLIC_AS[cyrillic]);
            else latin.append(OTHERS.getOrDefault(c, String.valueOf(c)));
        }
        return MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD))
                .replaceAll("")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
