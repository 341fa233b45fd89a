package org.kartotek.sync.note;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.kartotek.sync.note.NoteReading.Shape;

/** Takes a note apart again, whatever people and phones did to it. */
public final class ReadNote {
    private final String text;
    private final OwnLines own;
    private final List<String> edits = new ArrayList<>();
    private final List<String> remark = new ArrayList<>();

    private ReadNote(String text, OwnLines own) {
        this.text = text;
        this.own = own;
    }

    /**
     * A note from before there was a card: all of it is remark, also lines that happen to begin
     * with {@code +}.
     */
    public static NoteReading first(String note) {
        var text = unified(note);
        return Fence.in(text).isEmpty()
                ? new NoteReading(Shape.NO_CARD, text, List.of(), List.of())
                : of(text, List.of());
    }

    /**
     * @param cards the cards (block and fence) that we know we wrote into this contact, newest
     *     first; the text of an older one is recognised by its checksum as long as nobody edited it
     */
    public static NoteReading of(String note, List<String> cards) {
        var reader =
                new ReadNote(
                        unified(note),
                        new OwnLines(cards.stream().map(ReadNote::unified).toList()));
        var fences = Fence.in(reader.text);
        return reader.answer(fences.isEmpty() ? reader.withoutFence() : reader.between(fences));
    }

    private Shape between(List<MatchResult> fences) {
        int from = 0;
        Set<String> pieces = new LinkedHashSet<>();
        for (var fence : fences) {
            var part = withoutLineEnds(text.substring(from, fence.start()), from > 0, true);
            var typed = own.typedAbove(fence, part, from == 0);
            if (from == 0) edits.addAll(typed);
            else pieces.add(String.join("\n", typed));
            if (!Fence.isUntouched(fence)) edits.addAll(lines(fence.group()));
            from = fence.end();
        }
        pieces.add(
                String.join(
                        "\n", own.typedInRest(withoutLineEnds(text.substring(from), true, false))));
        // Merging two copies of one note leaves the same text twice; the set keeps it once.
        pieces.forEach(it -> remark.addAll(lines(it)));
        if (fences.size() > 1) return Shape.DOUBLED;
        return edits.isEmpty() && own.wasWhole() ? Shape.WHOLE : Shape.EDITED;
    }

    private Shape withoutFence() {
        var all = lines(text);
        if (own.isEmpty()) {
            remark.addAll(all);
            return Shape.NO_CARD;
        }
        int damaged = own.damagedFence(all);
        if (damaged < 0) {
            remark.addAll(own.typedIn(text));
            return Shape.MISSING;
        }
        edits.addAll(own.typedIn(String.join("\n", all.subList(0, damaged))));
        if (!own.isWhatDeletingLeaves(all.get(damaged))) edits.add(all.get(damaged));
        remark.addAll(own.typedInRest(String.join("\n", all.subList(damaged + 1, all.size()))));
        return Shape.DAMAGED;
    }

    private NoteReading answer(Shape shape) {
        var messages =
                Stream.concat(edits.stream().map(own::withoutOwnEnding), remark.stream())
                        .filter(PlusLine::isMessage)
                        .toList();
        edits.removeIf(it -> Shown.isBlank(it) || PlusLine.isMessage(own.withoutOwnEnding(it)));
        remark.removeIf(PlusLine::isMessage);
        takeOutFences();
        return new NoteReading(shape, remark(shape), edits, messages);
    }

    /** A line taken out from between two halves of a fence joins them: no remark divides itself. */
    private void takeOutFences() {
        for (var fences = fencesLeft(); !fences.isEmpty(); fences = fencesLeft()) {
            var before = String.join("\n", remark).substring(0, fences.getFirst().start());
            int from = lines(before + ".").size() - 1;
            int to = from + lines(fences.getFirst().group()).size();
            var lines = remark.subList(from, to);
            edits.addAll(lines);
            lines.clear();
        }
    }

    private List<MatchResult> fencesLeft() {
        return Fence.in(String.join("\n", remark));
    }

    private String remark(Shape shape) {
        var joined = String.join("\n", remark);
        return shape == Shape.WHOLE || shape == Shape.EDITED ? joined : joined.strip();
    }

    private static String unified(String note) {
        return note.replace("\r\n", "\n").replace('\r', '\n');
    }

    static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static String withoutLineEnds(String part, boolean first, boolean last) {
        int from = first && part.startsWith("\n") ? 1 : 0;
        int to =
                last && part.endsWith("\n") && part.length() > from
                        ? part.length() - 1
                        : part.length();
        return part.substring(from, to);
    }
}
