package org.kartotek.sync.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The line between our block and the people's text: {@code ┈┈ ✎ your notes below · 7f3a ┈┈}. */
final class Fence {
    static final char RULE = '┈';
    static final char PENCIL = '✎';

    /** Found anywhere in a line, because a person deletes a line end as easily as a letter. */
    private static final Pattern PATTERN =
            Pattern.compile("┈{2}[ \\t]*✎([^\\n┈]*)·[ \\t]*([0-9a-f]{4})[ \\t]*┈{2}");

    /** An office in a sixth language gets English, not the language of the server. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final List<String> LANGUAGES = List.of("en", "ru", "tr", "nb", "az");
    private static final Set<String> LABELS =
            LANGUAGES.stream()
                    .map(it -> label(Locale.of(it)))
                    .collect(Collectors.toUnmodifiableSet());

    private Fence() {}

    static String label(Locale language) {
        return ResourceBundle.getBundle("org.kartotek.sync.note.fence", language, NO_FALLBACK)
                .getString("notes-below");
    }

    static String under(String block, Locale language) {
        return "┈┈ ✎ " + label(language) + " · " + checksum(block) + " ┈┈";
    }

    static List<MatchResult> in(String text) {
        return PATTERN.matcher(text).results().toList();
    }

    static boolean closes(MatchResult fence, String block) {
        return fence.group(2).equals(checksum(block));
    }

    /** False when somebody typed into the words of the fence. */
    static boolean isUntouched(MatchResult fence) {
        return LABELS.contains(fence.group(1).strip());
    }

    /** What is left of a fence that no longer matches: it still shows a rule or the pencil. */
    static boolean looksDamaged(String line) {
        return line.indexOf(RULE) >= 0 || line.indexOf(PENCIL) >= 0;
    }

    /**
     * The first two bytes of SHA-256 over the block's UTF-8: NFC, line ends {@code \n}, no space at
     * the end of a line, no empty line at either end. So what Google or a phone does to white space
     * is not an edit.
     */
    static String checksum(String block) {
        var bytes = sha256().digest(canonical(block).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, 2);
    }

    static String canonical(String block) {
        return Normalizer.normalize(block, Normalizer.Form.NFC)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /**
     * True if {@code line} can be made from {@code whole} by deleting characters only: nobody typed
     * anything.
     */
    static boolean isWhatDeletingLeaves(String line, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < line.length(); i++) {
            if (whole.charAt(i) == line.charAt(at)) at++;
        }
        return at == line.length();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
