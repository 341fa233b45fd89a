package org.kartotek.sidebar.card;

/** Takes out of a text what would break a card around it. */
final class Clean {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Clean() {}

    /** Control characters, direction overrides and halves of surrogate pairs never leave. */
    static String text(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.codePoints().filter(Clean::harmless).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** A name in a right-to-left script must not turn the words around it. */
    static String isolated(String clean) {
        return clean.codePoints().anyMatch(Clean::rightToLeft)
                ? FIRST_STRONG_ISOLATE + clean + POP_ISOLATE
                : clean;
    }

    private static boolean harmless(int c) {
        return switch (c) {
            case '\n' -> true;
            case '\u200e', '\u200f', '\u061c', '\ufeff' -> false;
            default ->
                    !(Character.isISOControl(c)
                            || c >= 0x202a && c <= 0x202e
                            || c >= 0x2066 && c <= 0x2069
                            || c >= 0xd800 && c <= 0xdfff);
        };
    }

    private static boolean rightToLeft(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    true;
            default -> false;
        };
    }
}
