package org.kartotek.sync.note;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Puts the card above the remark. The remark is never touched; the card gives way until both fit.
 */
public final class ComposeNote {
    /** Shorter than this a first line says nothing, so the card stays away. */
    private static final int SHORTEST_HEAD = 12;

    private ComposeNote() {}

    public static ComposedNote of(
            List<CardLine> lines, String remark, NoteBudget budget, Locale language) {
        int taken = remark.isEmpty() ? 0 : remark.length() + 1;
        int fence = Fence.under("", language).length() + 1;
        int room = Math.min(budget.card(), budget.total() - taken) - fence;
        var block = shrink(lines, room);
        return new ComposedNote(
                block.isEmpty() ? "" : block + "\n" + Fence.under(block, language), remark);
    }

    private static String shrink(List<CardLine> lines, int room) {
        var left = new ArrayList<>(lines.stream().filter(it -> !it.text().isEmpty()).toList());
        if (left.isEmpty()) return "";
        while (left.size() > 1 && length(left) > room) left.remove(leastNeeded(left));
        var block = String.join("\n", left.stream().map(CardLine::text).toList());
        if (block.length() <= room) return block;
        return room < SHORTEST_HEAD ? "" : cut(block, room);
    }

    /** The first line is the one that stays. */
    private static int leastNeeded(List<CardLine> lines) {
        return IntStream.range(1, lines.size())
                .boxed()
                .min(
                        Comparator.comparing((Integer i) -> lines.get(i).keep())
                                .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int length(List<CardLine> lines) {
        return lines.stream().mapToInt(it -> it.text().length() + 1).sum() - 1;
    }

    /** Cuts between what a person sees as characters, so an emoji or an accent is never halved. */
    private static String cut(String text, int room) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(room - 1) ? room - 1 : characters.preceding(room - 1);
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word * 3 > room * 2 ? word : end).stripTrailing() + "…";
    }
}
