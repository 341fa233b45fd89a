package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.StoredPerson;
import org.kartotek.sync.note.ReadNote;

/**
 * A contact's copy in one Google account.
 *
 * @param base what both sides last agreed on, in Google's own form
 * @param note the whole note in that state
 * @param card our part of it, or empty
 * @param knownHash fingerprint of that state; {@code beforeHash} of the one before our last write
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
        @Nullable Instant missingSince) {
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
                null);
    }

    Link seen(GoogleContact shown, Canon canon) {
        return of(contactId, shown, card, canon);
    }

    /** After our own write; {@code shown} is what Google answered. */
    Link written(GoogleContact shown, String newCard, Instant now, Canon canon) {
        return new Link(
                contactId,
                shown.resourceName(),
                shown.etag(),
                shown.raw(),
                shown.note(),
                newCard,
                shown.groups(),
                shown.fingerprint(canon),
                knownHash,
                shown.changedAt(),
                now,
                null);
    }

    /** After we changed labels only: nothing else of what both sides know is touched. */
    Link labelled(GoogleContact shown, Canon canon) {
        return new Link(
                contactId,
                resourceName,
                shown.etag(),
                base,
                note,
                card,
                shown.groups(),
                canon.fingerprint(StoredPerson.facts(base), note, shown.groups()),
                knownHash,
                changedAt,
                writtenAt,
                missingSince);
    }

    /** What both sides agreed on, with the remark taken out of the note. */
    Facts baseFacts() {
        var remark = card.isEmpty() ? note : ReadNote.of(note, List.of(card)).remark();
        return StoredPerson.facts(base).with(Field.REMARK, remark);
    }

    GoogleContact asGoogleHasIt() {
        return StoredPerson.contact(base, resourceName, etag, note, groups, changedAt);
    }
}
