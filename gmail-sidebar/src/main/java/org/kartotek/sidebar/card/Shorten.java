package org.kartotek.sidebar.card;

/** Cuts a text between characters, never inside one. */
final class Shorten {
    private Shorten() {}

    static String to(int most, String text) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
