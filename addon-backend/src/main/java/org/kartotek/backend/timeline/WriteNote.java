package org.kartotek.backend.timeline;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a note; the same source key again changes nothing. */
@Service
public class WriteNote {
    public static final String KIND = "note";

    private final Notes notes;
    private final TimelineIndex timeline;
    private final SearchIndex search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteNote(
            Notes notes,
            TimelineIndex timeline,
            SearchIndex search,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.timeline = timeline;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Note write(NoteDraft draft, Actor actor) {
        var known = Optional.ofNullable(draft.sourceKey()).flatMap(notes::findBySourceKey);
        if (known.isPresent()) {
            return known.get();
        }
        var note = notes.save(new Note(draft, actor, clock.instant()));
        var contacts =
                draft.contactId() == null ? Set.<java.util.UUID>of() : Set.of(draft.contactId());
        timeline.add(
                new TimelineIndex.Entry(
                        note.id(),
                        EntryKind.NOTE,
                        draft.at(),
                        contacts,
                        draft.organizationId(),
                        draft.orderId(),
                        actor.userId()));
        search.put(KIND, note.id(), found(note.text()));
        audit.record(actor, "note.written", "note", note.id(), null);
        events.publishEvent(new TimelineGrew(contacts, actor.door()));
        return note;
    }

    /** Mail is not searched: who may find it is a matter of its own. */
    static SearchText found(String text) {
        return new SearchText().prose(text);
    }
}
