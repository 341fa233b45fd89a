package org.kartotek.sync.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

/**
 * Tells our lines from people's, by what we remember having written and by the checksum in the
 * fence.
 */
final class OwnLines {
    /** A shorter remnant of a fence is taken for text. */
    private static final int SHORTEST_REMNANT = 6;

    private record Card(List<String> lines, MatchResult fence) {}

    private final List<Card> cards = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private boolean whole = true;

    OwnLines(List<String> texts) {
        for (var text : texts) {
            var fences = Fence.in(text);
            if (fences.isEmpty()) continue;
            var fence = fences.getLast();
            var block = text.substring(0, fence.start());
            cards.add(new Card(ReadNote.lines(Fence.canonical(block)), fence));
        }
    }

    boolean isEmpty() {
        return cards.isEmpty();
    }

    /** True while no part differed from what we wrote. */
    boolean wasWhole() {
        return whole;
    }

    /**
     * Below the fence our lines are looked for only if they were missing above it: somebody moved
     * them.
     */
    List<String> typedInRest(String part) {
        return left.isEmpty() ? ReadNote.lines(part) : typedIn(part);
    }

    /** The lines of {@code part}, which ends at {@code fence}, that are not ours. */
    List<String> typedAbove(MatchResult fence, String part, boolean first) {
        var lines = ReadNote.lines(part);
        if (isOneOfOurs(part)) return List.of();
        int begins = beginOfOlder(fence, lines, first);
        if (begins == 0) return List.of();
        whole = false;
        return begins > 0 ? lines.subList(0, begins) : typedIn(part);
    }

    /**
     * Where a card begins that we do not know by heart, a merged or an older one, found by the
     * checksum in its fence: somebody's text may stand above it. Two bytes agree by chance now and
     * then, so the least that agrees is the card: better ours kept twice than theirs lost.
     *
     * @return -1 if none does
     */
    private int beginOfOlder(MatchResult fence, List<String> lines, boolean first) {
        boolean all = isOlder(fence, String.join("\n", lines));
        int stop = all || !first || !knowsAnyOf(lines) ? 1 : lines.size();
        for (int from = lines.size() - 1; from >= stop; from--) {
            if (Fence.closes(fence, String.join("\n", lines.subList(from, lines.size()))))
                return lines.subList(0, from).stream().allMatch(Shown::isBlank) ? 0 : from;
        }
        return all ? 0 : -1;
    }

    /**
     * The lines of {@code part} that are in none of our cards; each line of a card is ours once.
     */
    List<String> typedIn(String part) {
        if (left.isEmpty()) left.addAll(mostAlike(part));
        var typed = new ArrayList<String>();
        for (var line : ReadNote.lines(part)) {
            if (!left.remove(Fence.canonical(line))) typed.add(line);
        }
        return typed;
    }

    int damagedFence(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (Fence.looksDamaged(line) || line.length() >= SHORTEST_REMNANT && isRemnant(line))
                return i;
        }
        return -1;
    }

    boolean isWhatDeletingLeaves(String line) {
        if (!Fence.hasRule(line) && !isRemnant(line)) return false;
        return cards.stream().anyMatch(it -> Fence.isWhatDeletingLeaves(line, it.fence().group()));
    }

    /**
     * Somebody typed {@code + …} right in front of a text of ours, which is missing therefore: what
     * follows is still ours.
     */
    String withoutOwnEnding(String line) {
        if (!PlusLine.begins(line)) return line;
        return left.stream()
                .filter(own -> own.length() >= SHORTEST_REMNANT && line.endsWith(own))
                .max(Comparator.comparingInt(String::length))
                .map(own -> line.substring(0, line.length() - own.length()))
                .filter(PlusLine::isMessage)
                .map(String::stripTrailing)
                .orElse(line);
    }

    /**
     * The words of the fence alone, its rules and pencil gone; half of it at least, or any short
     * word would do.
     */
    private boolean isRemnant(String line) {
        return cards.stream()
                .anyMatch(it ->
                        line.length() * 2 >= it.fence().group().length()
                                && Fence.isWhatDeletingLeaves(line, it.fence().group()));
    }

    /**
     * A card whose every line we know is compared by them: where only its checksum agrees, that is
     * chance.
     */
    private boolean isOlder(MatchResult fence, String part) {
        return Fence.closes(fence, part)
                && cards.stream().noneMatch(it -> Fence.sameChecksum(it.fence(), fence));
    }

    private boolean knowsAnyOf(List<String> lines) {
        return lines.stream()
                .map(Fence::canonical)
                .anyMatch(line -> cards.stream().anyMatch(it -> it.lines().contains(line)));
    }

    private boolean isOneOfOurs(String part) {
        var lines = ReadNote.lines(Fence.canonical(part));
        return cards.stream().anyMatch(it -> it.lines().equals(lines));
    }

    private List<String> mostAlike(String part) {
        Set<String> lines = new HashSet<>(ReadNote.lines(Fence.canonical(part)));
        List<String> best = List.of();
        long most = -1;
        for (var card : cards) {
            long alike = card.lines().stream().filter(lines::contains).count();
            if (alike > most) {
                most = alike;
                best = card.lines();
            }
        }
        return best;
    }
}
