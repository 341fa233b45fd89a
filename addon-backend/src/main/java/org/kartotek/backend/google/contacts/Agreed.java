package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.note.NoteReading;
import org.kartotek.sync.note.ReadNote;

/**
 * What both sides agreed on before Google showed this, and what its note says that is new.
 *
 * @param base null when they meet for the first time
 * @param reading what people typed since; lines taken in before and not yet out of the note are
 *     left out
 * @param card ours in the note as shown
 */
record Agreed(@Nullable Facts base, Set<String> labels, NoteReading reading, String card) {
    Agreed {
        labels = Set.copyOf(labels);
    }

    static Agreed nothing(Page page, GoogleContact shown) {
        var reading =
                page.first() ? ReadNote.first(shown.note()) : ReadNote.of(shown.note(), List.of());
        return new Agreed(null, Set.of(), reading, "");
    }

    static Agreed on(Link link, GoogleContact shown, OurContact ours, Canon canon) {
        var sent = link.sent();
        boolean arrived = sent != null && sent.hasArrived(shown.note());
        var card = arrived && sent != null ? sent.card() : link.card();
        var cards = new ArrayList<>(List.of(card));
        if (!link.card().equals(card)) cards.add(link.card());
        cards.removeIf(String::isEmpty);
        var reading = ReadNote.of(shown.note(), cards);
        var theirs = shown.facts().with(Field.REMARK, reading.remark());
        var base = link.baseFacts();
        if (sent != null) base = sent.asFarAsShown(base, theirs, canon);
        return new Agreed(
                base, link.groups(), arrived ? reading : since(taken(link, ours), reading), card);
    }

    /** Google said it took what we sent, but shows something else. */
    static Agreed after(Link link, Sent sent, GoogleContact shown, OurContact ours) {
        var cards = sent.card().isEmpty() ? List.<String>of() : List.of(sent.card());
        var reading = ReadNote.of(shown.note(), cards);
        boolean noteSent = sent.mask().contains(Field.REMARK.mask());
        return new Agreed(
                sent.over(link.baseFacts()),
                link.groups(),
                noteSent ? reading : since(taken(link, ours), reading),
                noteSent ? sent.card() : link.card());
    }

    Facts theirs(GoogleContact shown) {
        return shown.facts().with(Field.REMARK, reading.remark());
    }

    /**
     * Without a card of ours a line that begins with {@code +} was taken in, unless it is remark:
     * that is what a note from before there were cards is.
     */
    private static NoteReading taken(Link link, OurContact ours) {
        if (!link.card().isEmpty()) return link.reading();
        var before = ReadNote.of(link.note(), List.of());
        var remark = Objects.requireNonNullElse(ours.contact().remark(), "").lines().toList();
        return new NoteReading(
                before.shape(), before.remark(), List.of(), minus(before.messages(), remark));
    }

    private static NoteReading since(NoteReading before, NoteReading now) {
        return new NoteReading(
                now.shape(),
                now.remark(),
                minus(now.edits(), before.edits()),
                minus(now.messages(), before.messages()));
    }

    private static List<String> minus(List<String> lines, List<String> known) {
        var left = new ArrayList<>(lines);
        known.forEach(left::remove);
        return left;
    }
}
