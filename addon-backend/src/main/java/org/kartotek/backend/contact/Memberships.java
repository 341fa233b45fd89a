package org.kartotek.backend.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which contact is in which group. */
@Component
public class Memberships {
    private final JdbcTemplate jdbc;

    Memberships(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Set<UUID> of(UUID contactId) {
        return of(List.of(contactId)).getOrDefault(contactId, Set.of());
    }

    public Map<UUID, Set<UUID>> of(Collection<UUID> contactIds) {
        var groups = new HashMap<UUID, Set<UUID>>();
        if (contactIds.isEmpty()) {
            return groups;
        }
        jdbc.query(
                "select contact_id, group_id from contact_group_member where office_id = ? and contact_id in (%s)"
                        .formatted(Placeholders.of(contactIds.size())),
                row -> {
                    groups.computeIfAbsent(Ids.of(row.getBytes(1)), id -> new HashSet<>())
                            .add(Ids.of(row.getBytes(2)));
                },
                Stream.concat(Stream.of(OfficeScope.current()), contactIds.stream())
                        .map(Ids::bytes)
                        .toArray());
        return groups;
    }

    /** Who is in a group. */
    public Set<UUID> in(UUID groupId) {
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from contact_group_member where office_id = ? and"
                                + " group_id = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        Ids.bytes(OfficeScope.current()),
                        Ids.bytes(groupId)));
    }

    public void add(UUID groupId, Collection<UUID> contacts) {
        var office = Ids.bytes(OfficeScope.current());
        jdbc.batchUpdate(
                "insert ignore into contact_group_member (office_id, group_id, contact_id) values"
                        + " (?,?,?)",
                contacts.stream()
                        .map(it -> new Object[] {office, Ids.bytes(groupId), Ids.bytes(it)})
                        .toList());
    }

    void empty(UUID groupId) {
        jdbc.update(
                "delete from contact_group_member where office_id = ? and group_id = ?",
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(groupId));
    }

    /** How many contacts that are not archived are in each group; a group of nobody is left out. */
    public Map<UUID, Integer> counts() {
        var counts = new HashMap<UUID, Integer>();
        jdbc.query(
                "select m.group_id, count(*) from contact_group_member m join contact c on"
                        + " c.office_id = m.office_id and c.id = m.contact_id where m.office_id = ?"
                        + " and c.archived_at is null group by m.group_id",
                row -> {
                    counts.put(Ids.of(row.getBytes(1)), row.getInt(2));
                },
                Ids.bytes(OfficeScope.current()));
        return counts;
    }

    /** Makes the contact's groups exactly these; true when that changed something. */
    public boolean set(UUID contactId, Set<UUID> groups) {
        var before = of(contactId);
        if (before.equals(groups)) {
            return false;
        }
        var office = Ids.bytes(OfficeScope.current());
        jdbc.batchUpdate(
                "delete from contact_group_member where office_id = ? and group_id = ? and"
                        + " contact_id = ?",
                before.stream()
                        .filter(g -> !groups.contains(g))
                        .map(g -> new Object[] {office, Ids.bytes(g), Ids.bytes(contactId)})
                        .toList());
        jdbc.batchUpdate(
                "insert ignore into contact_group_member (office_id, group_id, contact_id) values"
                        + " (?,?,?)",
                groups.stream()
                        .filter(g -> !before.contains(g))
                        .map(g -> new Object[] {office, Ids.bytes(g), Ids.bytes(contactId)})
                        .toList());
        return true;
    }
}
