package org.kartotek.backend.timeline;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a source learns about an interaction after it was logged. Doing any of it twice changes
 * nothing.
 */
@Service
public class AmendInteraction {
    static final String LINK =
            "insert ignore into interaction_contact (office_id, interaction_id, contact_id)"
                    + " values (?,?,?)";

    private final Interactions interactions;
    private final TimelineIndex timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    AmendInteraction(
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

    /** More contacts took part than were known when it was logged. */
    @Transactional
    public void join(UUID id, Set<UUID> contacts, Door door) {
        var before = contactsOf(id);
        var joining = new HashSet<>(contacts);
        joining.removeAll(before);
        var interaction = interactions.findById(id);
        if (joining.isEmpty() || interaction.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                LINK,
                joining.stream()
                        .map(contact -> new Object[] {office(), Ids.bytes(id), Ids.bytes(contact)})
                        .toList());
        before.addAll(joining);
        var at = at(id);
        index(interaction.get(), at, before);
        timeline.touch(joining, at);
        events.publishEvent(new TimelineGrew(joining, door));
    }

    /** Its source says that they did not take part after all. */
    @Transactional
    public void leave(UUID id, Set<UUID> contacts, Door door) {
        var staying = contactsOf(id);
        var leaving = new HashSet<>(contacts);
        leaving.retainAll(staying);
        var interaction = interactions.findById(id);
        if (leaving.isEmpty() || interaction.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "delete from interaction_contact where office_id = ? and interaction_id = ? and"
                        + " contact_id = ?",
                leaving.stream()
                        .map(contact -> new Object[] {office(), Ids.bytes(id), Ids.bytes(contact)})
                        .toList());
        staying.removeAll(leaving);
        var at = at(id);
        index(interaction.get(), at, staying);
        timeline.untouch(leaving, at);
        events.publishEvent(new TimelineGrew(leaving, door));
    }

    /** The same for many; who took part already costs one statement for all. */
    @Transactional
    public void join(Map<UUID, Set<UUID>> contacts, Door door) {
        if (contacts.isEmpty()) return;
        var before = contactsOf(contacts.keySet());
        contacts.forEach((id, joining) -> {
            if (!before.getOrDefault(id, Set.of()).containsAll(joining)) join(id, joining, door);
        });
    }

    /** The office sent it: one copy may show that where another could not. */
    @Transactional
    public void sent(Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        jdbc.update(
                "update interaction set direction = 'OUT', version = version + 1 where office_id ="
                        + " ? and direction <> 'OUT' and id in (%s)"
                                .formatted(Placeholders.of(ids.size())),
                Stream.concat(Stream.of(OfficeScope.current()), ids.stream())
                        .map(Ids::bytes)
                        .toArray());
    }

    /** Its text, once it is known; nothing is put back into what was made private. */
    @Transactional
    public void write(UUID id, String text) {
        write(Map.of(id, text));
    }

    /** The same for many. */
    @Transactional
    public void write(Map<UUID, String> texts) {
        if (texts.isEmpty()) return;
        jdbc.batchUpdate(
                "update interaction set text = ?, version = version + 1 where office_id = ? and id"
                        + " = ? and private_at is null and (text is null or text <> ?)",
                texts.entrySet().stream()
                        .map(it -> {
                            var text = InteractionDraft.text(it.getValue());
                            return new Object[] {text, office(), Ids.bytes(it.getKey()), text};
                        })
                        .toList());
    }

    /** Where a call can be listened to. */
    @Transactional
    public void record(UUID id, URI recording) {
        jdbc.update(
                "update interaction set recording_url = coalesce(recording_url, ?), version ="
                        + " version + 1 where office_id = ? and id = ? and private_at is null",
                recording.toString(),
                office(),
                Ids.bytes(id));
    }

    /** It took place at another time than its source said before. */
    @Transactional
    public void move(
            UUID id,
            Instant at,
            @Nullable Integer durationSeconds,
            @Nullable String subject,
            Door door) {
        var found =
                interactions.findById(id).filter(it -> differs(it, at, durationSeconds, subject));
        if (found.isEmpty()) {
            return;
        }
        var before = at(id);
        var shown = isPrivate(id) ? null : subject;
        if (!differs(found.get(), at, durationSeconds, shown)) {
            return;
        }
        jdbc.update(
                "update interaction set at = ?, duration_seconds = ?, subject = ?, version ="
                        + " version + 1 where office_id = ? and id = ?",
                Timestamp.from(at),
                durationSeconds,
                shown,
                office(),
                Ids.bytes(id));
        var contacts = contactsOf(id);
        index(found.get(), at, contacts);
        timeline.untouch(contacts, before);
        timeline.touch(contacts, at);
        events.publishEvent(new TimelineGrew(contacts, door));
    }

    /**
     * Its source says that it did not take place. What was made private leaves its empty row,
     * should the source change its mind.
     */
    @Transactional
    public void remove(UUID id, Door door) {
        var contacts = contactsOf(id);
        if (contacts.isEmpty() && interactions.findById(id).isEmpty()) {
            return;
        }
        var at = at(id);
        timeline.remove(id);
        jdbc.update(
                "delete from interaction_contact where office_id = ? and interaction_id = ?",
                office(),
                Ids.bytes(id));
        jdbc.update(
                "delete from interaction where office_id = ? and id = ? and private_at is null",
                office(),
                Ids.bytes(id));
        timeline.untouch(contacts, at);
        events.publishEvent(new TimelineGrew(contacts, door));
    }

    /**
     * The order it is about, once somebody says so.
     *
     * @param order null if it is about none
     * @return false if it was so already
     */
    @Transactional
    public boolean about(UUID id, @Nullable UUID order, Door door) {
        var interaction =
                interactions.findById(id).filter(it -> !Objects.equals(order, it.orderId()));
        if (interaction.isEmpty()) {
            return false;
        }
        jdbc.update(
                "update interaction set order_id = ?, version = version + 1 where office_id = ? and"
                        + " id = ?",
                Ids.bytesOrNull(order),
                office(),
                Ids.bytes(id));
        var contacts = contactsOf(id);
        index(interaction.get(), at(id), order, contacts);
        events.publishEvent(new TimelineGrew(contacts, door));
        return true;
    }

    /**
     * Takes text and subject away for good. The empty row stays: it is what keeps the copy in
     * another mailbox from bringing them back.
     */
    @Transactional
    public void makePrivate(UUID id, Actor actor, Instant now) {
        var changed =
                jdbc.update(
                        "update interaction set subject = null, text = null, recording_url = null,"
                            + " private_at = ?, version = version + 1 where office_id = ? and id ="
                            + " ? and private_at is null",
                        Timestamp.from(now),
                        office(),
                        Ids.bytes(id));
        if (changed > 0) {
            audit.record(actor, "interaction.made-private", "interaction", id, null);
            events.publishEvent(new TimelineGrew(contactsOf(id), actor.door()));
        }
    }

    private boolean isPrivate(UUID id) {
        return !jdbc.queryForList(
                        "select 1 from interaction where office_id = ? and id = ? and private_at is"
                                + " not null",
                        Integer.class,
                        office(),
                        Ids.bytes(id))
                .isEmpty();
    }

    /** Asked of the database: it may have been moved beside Hibernate in this very transaction. */
    private Instant at(UUID id) {
        return Objects.requireNonNull(
                        jdbc.queryForObject(
                                "select at from interaction where office_id = ? and id = ?",
                                Timestamp.class,
                                office(),
                                Ids.bytes(id)))
                .toInstant();
    }

    private boolean differs(
            Interaction it,
            Instant at,
            @Nullable Integer durationSeconds,
            @Nullable String subject) {
        return !it.at().equals(at)
                || !Optional.ofNullable(it.durationSeconds())
                        .equals(Optional.ofNullable(durationSeconds))
                || !Optional.ofNullable(it.subject()).equals(Optional.ofNullable(subject));
    }

    private void index(Interaction it, Instant at, Set<UUID> contacts) {
        index(it, at, it.orderId(), contacts);
    }

    private void index(Interaction it, Instant at, @Nullable UUID order, Set<UUID> contacts) {
        timeline.remove(it.id());
        timeline.add(
                new TimelineIndex.Entry(
                        it.id(),
                        EntryKind.of(it.kind()),
                        at,
                        contacts,
                        null,
                        order,
                        it.actor().userId()));
    }

    private Set<UUID> contactsOf(UUID id) {
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from interaction_contact where office_id = ? and"
                                + " interaction_id = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        Ids.bytes(id)));
    }

    private Map<UUID, Set<UUID>> contactsOf(Collection<UUID> ids) {
        var contacts = new HashMap<UUID, Set<UUID>>();
        jdbc.query(
                "select interaction_id, contact_id from interaction_contact where office_id = ? and interaction_id in (%s)"
                        .formatted(Placeholders.of(ids.size())),
                row -> {
                    contacts.computeIfAbsent(Ids.of(row.getBytes(1)), id -> new HashSet<>())
                            .add(Ids.of(row.getBytes(2)));
                },
                Stream.concat(Stream.of(OfficeScope.current()), ids.stream())
                        .map(Ids::bytes)
                        .toArray());
        return contacts;
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
