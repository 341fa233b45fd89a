package org.kartotek.backend.timeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

/** {@link LogInteraction} for hundreds at a time, in a handful of statements. */
@Service
public class LogMany {
    private final TimelineIndex timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    LogMany(
            TimelineIndex timeline,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One thing that happened; it needs a source key. */
    public record Happened(InteractionDraft draft, Actor actor) {
        String key() {
            return Objects.requireNonNull(draft.sourceKey(), "source key");
        }
    }

    /**
     * @return source key → interaction; what was logged before keeps the one it has
     */
    @Transactional
    public Map<String, UUID> log(List<Happened> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var drafted = new HashMap<String, Interaction>();
        all.forEach(it ->
                drafted.put(it.key(), new Interaction(it.draft(), it.actor(), clock.instant())));
        insert(drafted.values().stream().toList());
        var logged = ids(drafted.keySet().stream().toList());
        var fresh = new ArrayList<Fresh>();
        all.forEach(it -> {
            var id = logged.get(it.key());
            var own = drafted.get(it.key());
            if (id != null && own != null && id.equals(own.id())) fresh.add(new Fresh(it, id));
        });
        link(fresh);
        index(fresh);
        record(fresh);
        return logged;
    }

    private record Fresh(Happened what, UUID id) {
        Set<UUID> contacts() {
            return what.draft().contactIds();
        }
    }

    private void insert(List<Interaction> drafted) {
        jdbc.batchUpdate(
                LogInteraction.INSERT, drafted.stream().map(LogInteraction::columns).toList());
    }

    private Map<String, UUID> ids(List<String> keys) {
        var arguments = new ArrayList<Object>(List.of(office()));
        arguments.addAll(keys);
        var ids = new HashMap<String, UUID>();
        jdbc.query(
                "select source_key, id from interaction where office_id = ? and source_key in (%s)"
                        .formatted(Placeholders.of(keys.size())),
                row -> {
                    ids.put(row.getString(1), Ids.of(row.getBytes(2)));
                },
                arguments.toArray());
        return ids;
    }

    private void link(List<Fresh> fresh) {
        var links = new ArrayList<Object[]>();
        for (var it : fresh) {
            it.contacts()
                    .forEach(contact ->
                            links.add(
                                    new Object[] {
                                        office(), Ids.bytes(it.id()), Ids.bytes(contact)
                                    }));
        }
        if (!links.isEmpty()) {
            jdbc.batchUpdate(
                    "insert ignore into interaction_contact (office_id, interaction_id,"
                            + " contact_id) values (?,?,?)",
                    links);
        }
    }

    private void index(List<Fresh> fresh) {
        timeline.add(fresh.stream().map(LogMany::entry).toList());
        fresh.forEach(it -> timeline.touch(it.contacts(), it.what().draft().at()));
    }

    private static TimelineIndex.Entry entry(Fresh it) {
        var draft = it.what().draft();
        return new TimelineIndex.Entry(
                it.id(),
                EntryKind.of(draft.kind()),
                draft.at(),
                draft.contactIds(),
                null,
                draft.orderId(),
                it.what().actor().userId());
    }

    private void record(List<Fresh> fresh) {
        var byActor = new HashMap<Actor, List<UUID>>();
        var grown = new HashMap<Door, HashSet<UUID>>();
        for (var it : fresh) {
            var actor = it.what().actor();
            if (actor.userId() != null) {
                byActor.computeIfAbsent(actor, _ -> new ArrayList<>()).add(it.id());
            }
            grown.computeIfAbsent(actor.door(), _ -> new HashSet<>()).addAll(it.contacts());
        }
        byActor.forEach(
                (actor, ids) -> audit.recordAll(actor, "interaction.logged", "interaction", ids));
        grown.forEach((door, contacts) -> events.publishEvent(new TimelineGrew(contacts, door)));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
