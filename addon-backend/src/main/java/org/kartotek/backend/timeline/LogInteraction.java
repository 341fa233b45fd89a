package org.kartotek.backend.timeline;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logs something that happened; the same source key again changes nothing. */
@Service
public class LogInteraction {
    static final String INSERT =
            "insert ignore into interaction (office_id, id, kind, direction, at, duration_seconds,"
                    + " subject, text, order_id, user_id, actor_name, door, source_key, created_at,"
                    + " version) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)";

    private final Interactions interactions;
    private final TimelineIndex timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    LogInteraction(
            Interactions interactions,
            TimelineIndex timeline,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.interactions = interactions;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return the interaction now logged, or the one logged before under the same source key
     */
    @Transactional
    public Interaction log(InteractionDraft draft, Actor actor) {
        var known = known(draft);
        if (known.isPresent()) return known.get();
        var drafted = new Interaction(draft, actor, clock.instant());
        if (draft.sourceKey() == null) {
            return logged(interactions.save(drafted), draft);
        }
        return claim(drafted)
                ? logged(interactions.findById(drafted.id()).orElseThrow(), draft)
                : known(draft).orElseThrow();
    }

    private Optional<Interaction> known(InteractionDraft draft) {
        return Optional.ofNullable(draft.sourceKey()).flatMap(interactions::findBySourceKey);
    }

    /**
     * Two mailboxes or calendars may bring the same thing at the same moment: the second waits here
     * for the first, and then finds it logged.
     */
    private boolean claim(Interaction drafted) {
        return jdbc.update(INSERT, columns(drafted)) == 1;
    }

    static Object[] columns(Interaction drafted) {
        var direction = drafted.direction();
        return new Object[] {
            Ids.bytes(OfficeScope.current()),
            Ids.bytes(drafted.id()),
            drafted.kind().name(),
            direction == null ? null : direction.name(),
            Timestamp.from(drafted.at()),
            drafted.durationSeconds(),
            drafted.subject(),
            drafted.text(),
            Ids.bytesOrNull(drafted.orderId()),
            Ids.bytesOrNull(drafted.actor().userId()),
            drafted.actor().actorName(),
            drafted.actor().door().name(),
            drafted.sourceKey(),
            Timestamp.from(drafted.createdAt())
        };
    }

    private Interaction logged(Interaction logged, InteractionDraft draft) {
        var actor = logged.actor();
        link(logged.id(), draft);
        timeline.add(
                new TimelineIndex.Entry(
                        logged.id(),
                        EntryKind.of(draft.kind()),
                        draft.at(),
                        draft.contactIds(),
                        null,
                        draft.orderId(),
                        actor.userId()));
        timeline.touch(draft.contactIds(), draft.at());
        if (actor.userId() != null) {
            audit.record(actor, "interaction.logged", "interaction", logged.id(), null);
        }
        events.publishEvent(new TimelineGrew(draft.contactIds(), actor.door()));
        return logged;
    }

    private void link(UUID interaction, InteractionDraft draft) {
        var office = Ids.bytes(OfficeScope.current());
        jdbc.batchUpdate(
                "insert ignore into interaction_contact (office_id, interaction_id, contact_id)"
                        + " values (?,?,?)",
                draft.contactIds().stream()
                        .map(id -> new Object[] {office, Ids.bytes(interaction), Ids.bytes(id)})
                        .toList());
    }
}
