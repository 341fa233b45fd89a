package org.kartotek.simulator.office;

import java.util.Locale;

/** Names as they appear in mail addresses: plain Latin letters. */
final class Latin {
    private static final String FROM = "абвгдеёзийклмнопрстуфыэъьıəşçğöüøåæ";
    private static final String[] TO = {
        "a", "b", "v", "g", "d", "e", "e", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "y", "e", "", "", "i", "e", "s", "c", "g", "o", "u", "o", "a", "ae"
    };

    private Latin() {}

    static String of(String text) {
        var latin = new StringBuilder();
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(one(letter));
        }
        return latin.toString();
    }

    private static String one(char letter) {
        var at = FROM.indexOf(letter);
        if (at >= 0) {
            return TO[at];
        }
        return switch (letter) {
            case 'ж' -> "zh";
            case 'х' -> "kh";
            case 'ц' -> "ts";
            case 'ч' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            case 'ю' -> "yu";
            case 'я' -> "ya";
            default ->
                    (letter >= 'a' && letter <= 'z') || Character.isDigit(letter)
                            ? "" + letter
                            : "";
        };
    }
}
