package org.kartotek.backend.timeline;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which order interactions are about, or that they are about none. */
@Service
public class AttachToOrder {
    private final Interactions interactions;
    private final TimelineIndex timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    AttachToOrder(
            Interactions interactions,
            TimelineIndex timeline,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc) {
        this.interactions = interactions;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
    }

    @Transactional
    public void attach(Collection<UUID> ids, UUID order, Actor actor) {
        if (put(ids, order, actor)) {
            audit.record(actor, "order.mails-attached", "order", order, null);
        }
    }

    /** What is about another order stays there. */
    @Transactional
    public void detach(Collection<UUID> ids, UUID order, Actor actor) {
        var attached =
                ids.stream()
                        .flatMap(id -> interactions.findById(id).stream())
                        .filter(it -> order.equals(it.orderId()))
                        .map(Interaction::id)
                        .toList();
        if (put(attached, null, actor)) {
            audit.record(actor, "order.mails-detached", "order", order, null);
        }
    }

    private boolean put(Collection<UUID> ids, @Nullable UUID order, Actor actor) {
        boolean changed = false;
        for (var id : ids) {
            var found = interactions.findById(id);
            if (found.isPresent() && !Objects.equals(found.get().orderId(), order)) {
                put(found.get(), order, actor);
                changed = true;
            }
        }
        return changed;
    }

    private void put(Interaction it, @Nullable UUID order, Actor actor) {
        jdbc.update(
                "update interaction set order_id = ?, version = version + 1 where office_id = ? and"
                        + " id = ?",
                Ids.bytesOrNull(order),
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(it.id()));
        var contacts = contactsOf(it.id());
        timeline.remove(it.id());
        timeline.add(
                new TimelineIndex.Entry(
                        it.id(),
                        EntryKind.of(it.kind()),
                        it.at(),
                        contacts,
                        null,
                        order,
                        it.actor().userId()));
        events.publishEvent(new TimelineGrew(contacts, actor.door()));
    }

    private Set<UUID> contactsOf(UUID id) {
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from interaction_contact where office_id = ? and"
                                + " interaction_id = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        Ids.bytes(OfficeScope.current()),
                        Ids.bytes(id)));
    }
}
