package org.kartotek.sync.note;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it looks: keyboards, phones and copying change what nobody sees. */
final class Shown {
    /** Joiners, marks of direction, byte order marks and how an emoji is to be drawn. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\ufe00-\\ufe0f]+");

    private static final Pattern SPACE = Pattern.compile("\\p{Zs}");
    private static final Pattern AT_THE_ENDS =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}\\ufe00-\\ufe0d]+$");

    private Shown() {}

    /** Good for comparing, not for keeping. */
    static String plain(String text) {
        var seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        return SPACE.matcher(seen).replaceAll(" ");
    }

    /** Without what cannot be seen at either end. */
    static String stripped(String text) {
        return AT_THE_ENDS.matcher(text).replaceAll("");
    }

    static boolean isBlank(String text) {
        return stripped(text).isEmpty();
    }
}
