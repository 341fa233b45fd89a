package org.kartotek.backend.api.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.timeline.InteractionJson.Subject;
import org.kartotek.backend.timeline.Note;

/** A note as REST answers it. */
record NoteJson(
        UUID id,
        String text,
        Instant at,
        String by,
        String door,
        @Nullable Subject contact,
        @Nullable Subject organization,
        @Nullable Subject order) {

    static NoteJson of(Note note) {
        return new NoteJson(
                note.id(),
                note.text(),
                note.at(),
                note.actor().actorName(),
                note.actor().door().key(),
                Subject.of(note.contactId()),
                Subject.of(note.organizationId()),
                Subject.of(note.orderId()));
    }
}
