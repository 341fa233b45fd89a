package org.kartotek.backend.timeline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.database.SharedRows;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One row per subject and thing that happened. A thing stands in the timelines of its contacts,
 * their organizations, its order, its user, and the office itself.
 */
@Component
public class TimelineIndex {
    private static final String INSERT =
            "insert ignore into timeline_entry"
                    + " (office_id, subject_id, at, entry_id, kind, contact_id, order_id, user_id)"
                    + " values (?,?,?,?,?,?,?,?)";

    private final JdbcTemplate jdbc;
    private final SharedRows<UUID, Instant> lastContact =
            new SharedRows<>(1, (a, b) -> a.isAfter(b) ? a : b, this::write);

    TimelineIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id of the interaction, note or step
     */
    public record Entry(
            UUID id,
            EntryKind kind,
            Instant at,
            Set<UUID> contactIds,
            @Nullable UUID organizationId,
            @Nullable UUID orderId,
            @Nullable UUID userId) {
        public Entry {
            contactIds = Set.copyOf(contactIds);
        }
    }

    public void add(Entry entry) {
        add(List.of(entry));
    }

    /** The same for many, in two statements. */
    public void add(Collection<Entry> entries) {
        var contacts = new HashSet<UUID>();
        entries.forEach(entry -> contacts.addAll(entry.contactIds()));
        var organizations = organizationsOf(contacts);
        var rows = new ArrayList<Object[]>();
        entries.forEach(entry -> addRows(entry, organizations, rows));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    private static void addRows(Entry entry, Map<UUID, UUID> organizations, List<Object[]> rows) {
        var office = OfficeScope.current();
        var subjects = new LinkedHashSet<UUID>(entry.contactIds());
        Stream.concat(
                        entry.contactIds().stream().map(organizations::get),
                        Stream.of(entry.organizationId(), entry.orderId(), entry.userId()))
                .filter(Objects::nonNull)
                .forEach(subjects::add);
        subjects.add(office);
        var contact = entry.contactIds().size() == 1 ? entry.contactIds().iterator().next() : null;
        for (var subject : subjects) {
            rows.add(
                    new Object[] {
                        Ids.bytes(office),
                        Ids.bytes(subject),
                        Timestamp.from(entry.at()),
                        Ids.bytes(entry.id()),
                        entry.kind().name(),
                        Ids.bytesOrNull(contact),
                        Ids.bytesOrNull(entry.orderId()),
                        Ids.bytesOrNull(entry.userId())
                    });
        }
    }

    private Map<UUID, UUID> organizationsOf(Set<UUID> contacts) {
        var organizations = new HashMap<UUID, UUID>();
        if (!contacts.isEmpty()) {
            jdbc.query(
                    "select id, organization_id from contact where office_id = ? and organization_id is not null and id in (%s)"
                            .formatted(Placeholders.of(contacts.size())),
                    row -> {
                        organizations.put(Ids.of(row.getBytes(1)), Ids.of(row.getBytes(2)));
                    },
                    Stream.concat(Stream.of(OfficeScope.current()), contacts.stream())
                            .map(Ids::bytes)
                            .toArray());
        }
        return organizations;
    }

    /** Takes the thing out of every timeline. */
    public void remove(UUID entryId) {
        jdbc.update(
                "delete from timeline_entry where office_id = ? and entry_id = ?",
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(entryId));
    }

    /** Interactions move a contact's "last contact" forward, never back. */
    void touch(Set<UUID> contacts, Instant at) {
        lastContact.put(contacts, id -> at);
    }

    /** Unless what was the last one did not take place after all. */
    void untouch(Set<UUID> contacts, Instant at) {
        var office = Ids.bytes(OfficeScope.current());
        jdbc.batchUpdate(
                "update contact c set c.last_interaction_at = (select max(e.at) from timeline_entry"
                        + " e where e.office_id = c.office_id and e.subject_id = c.id and e.kind in"
                        + " ('EMAIL', 'CALL', 'MEETING', 'MESSAGE', 'VISIT')) where c.office_id = ?"
                        + " and c.id = ? and c.last_interaction_at = ?",
                contacts.stream()
                        .map(it -> new Object[] {office, Ids.bytes(it), Timestamp.from(at)})
                        .toList());
    }

    private void write(Map<UUID, Instant> lastContacts) {
        var office = Ids.bytes(OfficeScope.current());
        jdbc.batchUpdate(
                "update contact set last_interaction_at = ? where office_id = ? and id = ?"
                        + " and (last_interaction_at is null or last_interaction_at < ?)",
                lastContacts.entrySet().stream()
                        .map(it ->
                                new Object[] {
                                    Timestamp.from(it.getValue()),
                                    office,
                                    Ids.bytes(it.getKey()),
                                    Timestamp.from(it.getValue())
                                })
                        .toList());
    }
}
