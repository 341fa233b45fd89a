package org.kartotek.sync.note;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** The line between our block and the people's text: {@code ┈┈ ✎ your notes below · 7f3a ┈┈}. */
final class Fence {
    static final char RULE = '┈';
    static final char PENCIL = '✎';

    /**
     * Found anywhere in a line and across a line end, because a person deletes or types one as
     * easily as a letter. Keyboards choose their own dot, space and case.
     */
    private static final Pattern PATTERN =
            Pattern.compile(
                    "┈{2,}[\\p{Zs}\\p{Cf}\\s]*✎([^┈✎]*)[·•∙‧・][\\p{Zs}\\p{Cf}\\s]*([0-9a-fA-F]{4})"
                            + "[\\p{Zs}\\p{Cf}\\s]*┈{2,}");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** An office in a sixth language gets English, not the language of the server. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final List<String> LANGUAGES = List.of("en", "ru", "tr", "nb", "az");
    private static final Set<String> LABELS =
            LANGUAGES.stream()
                    .map(it -> plain(label(Locale.of(it))))
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
        return fence.group(2).equalsIgnoreCase(checksum(block));
    }

    static boolean sameChecksum(MatchResult one, MatchResult other) {
        return one.group(2).equalsIgnoreCase(other.group(2));
    }

    /** False when somebody typed into the words of the fence. */
    static boolean isUntouched(MatchResult fence) {
        return LABELS.contains(plain(fence.group(1)));
    }

    private static String plain(String label) {
        return SPACES.matcher(Shown.plain(label)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** What is left of a fence that no longer matches: it still shows a rule or the pencil. */
    static boolean looksDamaged(String line) {
        return hasRule(line) || line.indexOf(PENCIL) >= 0;
    }

    /** Nobody's keyboard has this sign. */
    static boolean hasRule(String line) {
        return line.indexOf(RULE) >= 0;
    }

    /**
     * The first two bytes of SHA-256 over the block's UTF-8: NFC, line ends {@code \n}, every kind
     * of space a plain one, no space at the end of a line, no empty line at either end, nothing
     * that cannot be seen. So what Google or a phone does to white space is not an edit.
     */
    static String checksum(String block) {
        return DigestUtils.sha256Hex(canonical(block)).substring(0, 4);
    }

    static String canonical(String block) {
        return Shown.plain(block)
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
}
