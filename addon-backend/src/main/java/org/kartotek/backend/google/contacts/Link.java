package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Arrival;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.StoredPerson;
import org.kartotek.sync.note.NoteReading;
import org.kartotek.sync.note.ReadNote;

/**
 * A contact's copy in one Google account.
 *
 * @param base what both sides last agreed on, in Google's own form
 * @param note the whole note in that state
 * @param card our part of it, or empty
 * @param knownHash fingerprint of that state; {@code beforeHash} of the one before our last write
 * @param sent what we wrote since without knowing yet whether Google took it
 * @param ringing where our status stood when Google last showed the contact
 */
record Link(
        UUID contactId,
        String resourceName,
        String etag,
        String base,
        String note,
        String card,
        Set<String> groups,
        String knownHash,
        @Nullable String beforeHash,
        Instant changedAt,
        @Nullable Instant writtenAt,
        @Nullable Instant missingSince,
        @Nullable Sent sent,
        String ringing) {
    Link {
        groups = Set.copyOf(groups);
    }

    /** The state Google has shown us, which becomes what both sides agree on. */
    static Link of(UUID contact, GoogleContact shown, String card, Canon canon) {
        return new Link(
                contact,
                shown.resourceName(),
                shown.etag(),
                shown.raw(),
                shown.note(),
                card,
                shown.groups(),
                shown.fingerprint(canon),
                null,
                shown.changedAt(),
                null,
                null,
                null,
                shown.ringing());
    }

    /** Somebody changed it, and it is merged; our last write is still ours to recognise. */
    Link seen(GoogleContact shown, String newCard, Set<String> labels, Canon canon) {
        var seen = of(contactId, shown, newCard, canon);
        return new Link(
                contactId,
                seen.resourceName,
                seen.etag,
                seen.base,
                seen.note,
                seen.card,
                labels,
                canon.fingerprint(shown.facts(), shown.note(), labels),
                beforeHash,
                seen.changedAt,
                writtenAt,
                null,
                null,
                shown.ringing());
    }

    /**
     * The same to us, but there may be something new in what we do not look at.
     *
     * @param direct true if Google was asked for it, so that what we sent is not there
     */
    Link refreshed(GoogleContact shown, boolean direct) {
        return new Link(
                contactId,
                shown.resourceName(),
                shown.etag(),
                shown.raw(),
                note,
                card,
                groups,
                knownHash,
                beforeHash,
                shown.changedAt(),
                writtenAt,
                missingSince,
                direct ? null : sent,
                shown.ringing());
    }

    /**
     * After our own write; {@code shown} is what Google answered. Its labels we did not write: if
     * they differ by now, the next listing brings them as somebody's edit.
     */
    Link written(GoogleContact shown, String newCard, Instant now, Canon canon) {
        return written(shown, newCard, groups, now, canon);
    }

    private Link written(
            GoogleContact shown, String newCard, Set<String> labels, Instant now, Canon canon) {
        var hash = canon.fingerprint(shown.facts(), shown.note(), labels);
        return new Link(
                contactId,
                shown.resourceName(),
                shown.etag(),
                shown.raw(),
                shown.note(),
                newCard,
                labels,
                hash,
                // A status leaves no trace in it, and the state before it is the one before both.
                hash.equals(knownHash) ? beforeHash : knownHash,
                shown.changedAt(),
                now,
                null,
                null,
                shown.ringing());
    }

    /** After we changed its labels. */
    Link labelled(GoogleContact shown, Draft draft, Instant now, Canon canon) {
        var labels = new HashSet<>(groups);
        labels.addAll(draft.addLabels());
        labels.removeAll(draft.removeLabels());
        return written(shown, card, labels, now, canon);
    }

    /** True if Google shows what both sides know, whatever its labels. */
    boolean differsInLabelsOnly(GoogleContact shown, Canon canon) {
        return canon.fingerprint(shown.facts(), shown.note(), Set.of())
                .equals(canon.fingerprint(StoredPerson.facts(base), note, Set.of()));
    }

    /** What both sides agreed on, with the remark taken out of the note. */
    Facts baseFacts() {
        return StoredPerson.facts(base).with(Field.REMARK, reading().remark());
    }

    /** What people had written into the note in that state. */
    NoteReading reading() {
        return card.isEmpty()
                ? new NoteReading(NoteReading.Shape.NO_CARD, note, List.of(), List.of())
                : ReadNote.of(note, List.of(card));
    }

    Arrival arrival(GoogleContact shown, Canon canon, Instant now) {
        return Arrival.of(
                shown.fingerprint(canon),
                shown.changedAt(),
                new Arrival.Agreed(knownHash, beforeHash, changedAt, writtenAt),
                now);
    }

    GoogleContact asGoogleHasIt() {
        return StoredPerson.contact(base, resourceName, etag, note, groups, changedAt);
    }
}
