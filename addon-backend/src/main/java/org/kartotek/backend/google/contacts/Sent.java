package org.kartotek.backend.google.contacts;

import java.util.Set;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.note.ReadNote;

/**
 * What is on its way to Google. It is stored before the call: if the answer is lost, or we are,
 * what Google shows next is known to be ours as far as it equals this.
 *
 * @param facts of which only those under {@code mask} were sent
 */
record Sent(Set<String> mask, Facts facts, String note, String card) {
    private static final String NOTE = Field.REMARK.mask();

    Sent {
        mask = Set.copyOf(mask);
    }

    static Sent of(Draft draft) {
        var write = draft.writing();
        return new Sent(write.mask(), write.facts(), draft.note().text(), draft.note().card());
    }

    /** True if the note in Google is, or was made from, the one we sent. */
    boolean hasArrived(String shownNote) {
        return mask.contains(NOTE)
                && (shownNote.equals(note) || !card.isEmpty() && shownNote.contains(fence()));
    }

    /** The agreed state where Google shows exactly what we sent: nobody else changed that. */
    Facts asFarAsShown(Facts base, Facts theirs, Canon canon) {
        var agreed = base;
        for (var field : Field.values()) {
            if (!mask.contains(field.mask())) continue;
            var ours = field == Field.REMARK ? facts.with(field, remark()) : facts;
            if (canon.same(field, ours, theirs)) agreed = agreed.withAll(field, ours);
        }
        return agreed;
    }

    /** The agreed state after Google said it took all of it. */
    Facts over(Facts base) {
        var agreed = base;
        for (var field : Field.values()) {
            if (!mask.contains(field.mask())) continue;
            agreed =
                    agreed.withAll(
                            field, field == Field.REMARK ? facts.with(field, remark()) : facts);
        }
        return agreed;
    }

    private String remark() {
        return card.isEmpty() ? note : ReadNote.of(note, java.util.List.of(card)).remark();
    }

    private String fence() {
        return card.substring(card.lastIndexOf('\n') + 1);
    }
}
