package org.kartotek.backend.timeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.search.SearchIndex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what somebody just wrote by hand. Only who wrote it may, through the same door, within
 * a day, and only as long as nothing was added to it since: an order, a recording, that it is
 * private.
 */
@Service
public class TakeBack {
    private static final Duration JUST = Duration.ofDays(1);

    private final Interactions interactions;
    private final Notes notes;
    private final AmendInteraction amend;
    private final TimelineIndex timeline;
    private final SearchIndex search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    TakeBack(
            Interactions interactions,
            Notes notes,
            AmendInteraction amend,
            TimelineIndex timeline,
            SearchIndex search,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.interactions = interactions;
        this.notes = notes;
        this.amend = amend;
        this.timeline = timeline;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** As it was logged; empty if it stays. */
    @Transactional
    public Optional<InteractionDraft> interaction(UUID id, Actor actor) {
        lock("select id from interaction where office_id = ? and id = ? for update", id);
        var logged =
                interactions
                        .findById(id)
                        .filter(it -> it.sourceKey() == null && isUntouched(it.version()))
                        .filter(it -> isBy(it.actor(), actor) && isJust(it.createdAt()))
                        .map(this::draft);
        logged.ifPresent(it -> {
            amend.remove(id, actor.door());
            var with = it.contactIds().stream().sorted().findFirst().orElse(null);
            audit.record(actor, "interaction.taken-back", "contact", with, null);
        });
        return logged;
    }

    /** As it was written; empty if it stays. */
    @Transactional
    public Optional<NoteDraft> note(UUID id, Actor actor) {
        lock("select id from note where office_id = ? and id = ? for update", id);
        var written =
                notes.findById(id)
                        .filter(it -> it.sourceKey() == null && isUntouched(it.version()))
                        .filter(it -> isBy(it.actor(), actor) && isJust(it.createdAt()))
                        .map(TakeBack::draft);
        written.ifPresent(it -> {
            timeline.remove(id);
            search.remove(id);
            jdbc.update("delete from note where office_id = ? and id = ?", office(), Ids.bytes(id));
            var about = it.contactId();
            audit.record(actor, "note.taken-back", "contact", about, null);
            events.publishEvent(
                    new TimelineGrew(about == null ? Set.of() : Set.of(about), actor.door()));
        });
        return written;
    }

    private InteractionDraft draft(Interaction logged) {
        var contacts =
                jdbc.query(
                        "select contact_id from interaction_contact where office_id = ? and"
                                + " interaction_id = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        Ids.bytes(logged.id()));
        return new InteractionDraft(
                logged.kind(),
                logged.direction(),
                logged.at(),
                logged.durationSeconds(),
                logged.subject(),
                logged.text(),
                logged.orderId(),
                Set.copyOf(contacts),
                logged.sourceKey());
    }

    private static NoteDraft draft(Note written) {
        return new NoteDraft(
                written.text(),
                written.at(),
                written.contactId(),
                written.organizationId(),
                written.orderId(),
                written.sourceKey());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }

    /** Nobody adds to it between the look at it and its end. */
    private void lock(String sql, UUID id) {
        jdbc.queryForList(sql, office(), Ids.bytes(id));
    }

    private static boolean isUntouched(@Nullable Integer version) {
        return version != null && version == 0;
    }

    private static boolean isBy(Actor author, Actor actor) {
        return author.userId() != null
                && author.userId().equals(actor.userId())
                && author.door() == actor.door();
    }

    private boolean isJust(Instant createdAt) {
        return createdAt.isAfter(clock.instant().minus(JUST));
    }
}
