package org.kartotek.backend.addon.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import org.kartotek.backend.search.Folding;

/** The piece of a note that has the words somebody searched for. */
final class Snippet {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int BEFORE = 40;
    private static final int LONGEST = 120;

    private Snippet() {}

    /**
     * @param words folded
     */
    static String of(String text, Collection<String> words) {
        var line = text.replaceAll("\\s+", " ").strip();
        int found = first(line, words);
        int from = found <= BEFORE ? 0 : line.lastIndexOf(' ', found - BEFORE) + 1;
        int to = line.length() - from <= LONGEST ? line.length() : wordEnd(line, from + LONGEST);
        return (from == 0 ? "" : "…") + line.substring(from, to) + (to == line.length() ? "" : "…");
    }

    private static int first(String line, Collection<String> words) {
        var each = WORD.matcher(line);
        while (each.find()) {
            var parts = Folding.fold(each.group()).split(" ");
            if (Arrays.stream(parts).anyMatch(part -> words.stream().anyMatch(part::startsWith))) {
                return each.start();
            }
        }
        return 0;
    }

    private static int wordEnd(String line, int at) {
        int space = line.lastIndexOf(' ', at);
        int end = space > at - BEFORE ? space : at;
        return Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
    }
}
