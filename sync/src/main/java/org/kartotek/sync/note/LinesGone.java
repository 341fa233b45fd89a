package org.kartotek.sync.note;

import java.util.ArrayList;
import java.util.List;

/**
 * What a text does not say any more. A phone that had not yet seen the last edit writes over it as
 * calmly as a person deletes a line, and nobody can tell which it was: so both are kept.
 */
public final class LinesGone {
    private LinesGone() {}

    /** A line that only grew, moved or changed its spaces is still there. */
    public static List<String> between(String before, String after) {
        var left = new ArrayList<>(canonical(after));
        var gone = new ArrayList<String>();
        for (var line : ReadNote.lines(before)) {
            var plain = Fence.canonical(line);
            if (plain.isEmpty() || left.remove(plain)) continue;
            if (left.stream().noneMatch(it -> it.contains(plain))) gone.add(line);
        }
        return gone;
    }

    private static List<String> canonical(String text) {
        return ReadNote.lines(text).stream().map(Fence::canonical).toList();
    }
}
