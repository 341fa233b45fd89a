package org.kartotek.backend.timeline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
 * Logs a page of what a source saw, in as many statements for fifty as for one. What was logged
 * before gains the contacts it did not have.
 */
@Service
public class LogInteractions {
    private final TimelineIndex timeline;
    private final AmendInteraction amend;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    LogInteractions(
            TimelineIndex timeline,
            AmendInteraction amend,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.timeline = timeline;
        this.amend = amend;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param draft with a source key
     */
    public record Seen(InteractionDraft draft, Actor actor) {
        String key() {
            return Objects.requireNonNull(draft.sourceKey(), "no source key");
        }
    }

    /**
     * @return the interaction of each source key
     */
    @Transactional
    public Map<String, UUID> log(Collection<Seen> seen, Door door) {
        // In one order everywhere, so that two lanes with the same mails do not wait crosswise.
        var byKey = new TreeMap<String, Seen>();
        seen.forEach(it -> byKey.merge(it.key(), it, LogInteractions::together));
        var logged = new HashMap<>(known(byKey.keySet()));
        var drafted = new TreeMap<String, UUID>();
        byKey.keySet().stream()
                .filter(it -> !logged.containsKey(it))
                .forEach(it -> drafted.put(it, Ids.next()));
        var joining = new HashMap<UUID, Set<UUID>>();
        logged.forEach((key, id) -> joining.put(id, contacts(byKey, key)));
        if (!drafted.isEmpty()) {
            insert(byKey, drafted);
            // Somebody else may have logged one of them in the meantime: theirs is the one.
            var now = known(drafted.keySet());
            now.forEach((key, id) -> {
                if (!id.equals(drafted.get(key))) joining.put(id, contacts(byKey, key));
            });
            drafted.entrySet().removeIf(it -> !it.getValue().equals(now.get(it.getKey())));
            logged.putAll(now);
            stand(byKey, drafted, door);
        }
        amend.join(joining, door);
        return logged;
    }

    private static Set<UUID> contacts(Map<String, Seen> byKey, String key) {
        return Objects.requireNonNull(byKey.get(key)).draft().contactIds();
    }

    private static Seen together(Seen first, Seen second) {
        var contacts = new HashSet<>(first.draft().contactIds());
        contacts.addAll(second.draft().contactIds());
        return new Seen(first.draft().withContacts(contacts), first.actor());
    }

    private Map<String, UUID> known(Set<String> keys) {
        var known = new HashMap<String, UUID>();
        if (keys.isEmpty()) return known;
        jdbc.query(
                "select source_key, id from interaction where office_id = ? and source_key in (%s)"
                        .formatted(Placeholders.of(keys.size())),
                row -> {
                    known.put(row.getString(1), Ids.of(row.getBytes(2)));
                },
                Stream.concat(Stream.of((Object) office()), keys.stream()).toArray());
        return known;
    }

    private void insert(Map<String, Seen> byKey, Map<String, UUID> drafted) {
        var now = clock.instant();
        jdbc.batchUpdate(
                "insert ignore into interaction (office_id, id, kind, direction, at,"
                        + " duration_seconds, subject, text, order_id, user_id, actor_name, door,"
                        + " source_key, created_at, version) values"
                        + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)",
                drafted.entrySet().stream()
                        .map(it ->
                                row(
                                        it.getValue(),
                                        Objects.requireNonNull(byKey.get(it.getKey())),
                                        now))
                        .toList());
    }

    private static Object[] row(UUID id, Seen seen, Instant now) {
        var draft = seen.draft();
        var actor = seen.actor();
        return new Object[] {
            office(),
            Ids.bytes(id),
            draft.kind().name(),
            draft.direction() == null ? null : draft.direction().name(),
            Timestamp.from(draft.at()),
            draft.durationSeconds(),
            draft.subject(),
            draft.text(),
            Ids.bytesOrNull(draft.orderId()),
            Ids.bytesOrNull(actor.userId()),
            actor.actorName(),
            actor.door().name(),
            seen.key(),
            Timestamp.from(now)
        };
    }

    /** In every timeline they belong to. */
    private void stand(Map<String, Seen> byKey, Map<String, UUID> drafted, Door door) {
        if (drafted.isEmpty()) return;
        var entries = new ArrayList<TimelineIndex.Entry>();
        var links = new ArrayList<Object[]>();
        var byUsers = new HashMap<UUID, Actor>();
        var everybody = new HashSet<UUID>();
        drafted.forEach((key, id) -> {
            var seen = Objects.requireNonNull(byKey.get(key));
            var draft = seen.draft();
            entries.add(entry(id, seen));
            draft.contactIds()
                    .forEach(
                            it -> links.add(new Object[] {office(), Ids.bytes(id), Ids.bytes(it)}));
            timeline.touch(draft.contactIds(), draft.at());
            everybody.addAll(draft.contactIds());
            if (seen.actor().userId() != null) byUsers.put(id, seen.actor());
        });
        jdbc.batchUpdate(AmendInteraction.LINK, links);
        timeline.add(entries);
        audit.record(byUsers, "interaction.logged", "interaction");
        events.publishEvent(new TimelineGrew(everybody, door));
    }

    private static TimelineIndex.Entry entry(UUID id, Seen seen) {
        var draft = seen.draft();
        return new TimelineIndex.Entry(
                id,
                EntryKind.of(draft.kind()),
                draft.at(),
                draft.contactIds(),
                null,
                draft.orderId(),
                seen.actor().userId());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
