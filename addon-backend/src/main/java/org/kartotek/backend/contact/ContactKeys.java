package org.kartotek.backend.contact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which contact an address or number belongs to. */
@Component
class ContactKeys {
    static final String EMAIL = "email";
    static final String PHONE = "phone";

    private final JdbcTemplate jdbc;

    ContactKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Key(String kind, String value) {}

    static Set<Key> of(ContactDraft draft) {
        var keys = new LinkedHashSet<Key>();
        draft.emails().forEach(e -> keys.add(new Key(EMAIL, e.key())));
        draft.phones().forEach(phone -> phone.key().ifPresent(it -> keys.add(new Key(PHONE, it))));
        return keys;
    }

    void set(UUID contactId, Set<Key> now) {
        var office = Ids.bytes(OfficeScope.current());
        var before =
                new HashSet<>(
                        jdbc.query(
                                "select kind, value from contact_key where office_id = ? and"
                                        + " contact_id = ?",
                                (row, n) -> new Key(row.getString(1), row.getString(2)),
                                office,
                                Ids.bytes(contactId)));
        change(
                "delete from contact_key where office_id = ? and kind = ? and value = ? and"
                        + " contact_id = ?",
                contactId,
                before.stream().filter(k -> !now.contains(k)).toList());
        change(
                "insert ignore into contact_key (office_id, kind, value, contact_id) values"
                        + " (?,?,?,?)",
                contactId,
                now.stream().filter(k -> !before.contains(k)).toList());
    }

    private void change(String sql, UUID contactId, List<Key> keys) {
        if (!keys.isEmpty()) {
            var office = Ids.bytes(OfficeScope.current());
            jdbc.batchUpdate(
                    sql,
                    keys.stream()
                            .map(k ->
                                    new Object[] {
                                        office, k.kind(), k.value(), Ids.bytes(contactId)
                                    })
                            .toList());
        }
    }

    /**
     * Contacts by key, archived ones left out; a key two contacts share gives both, oldest first.
     */
    Map<String, List<UUID>> find(String kind, Collection<String> values) {
        return find(kind, values, "is null");
    }

    Map<String, List<UUID>> findArchived(String kind, Collection<String> values) {
        return find(kind, values, "is not null");
    }

    private Map<String, List<UUID>> find(
            String kind, Collection<String> values, String archivedAt) {
        var found = new HashMap<String, List<UUID>>();
        if (values.isEmpty()) {
            return found;
        }
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(kind);
        values.forEach(
                v -> arguments.add(kind.equals(EMAIL) ? v.strip().toLowerCase(Locale.ROOT) : v));
        jdbc.query(
                "select k.value, k.contact_id from contact_key k join contact c on c.office_id ="
                        + " k.office_id and c.id = k.contact_id and c.archived_at %s"
                                .formatted(archivedAt)
                        + " where k.office_id = ? and k.kind = ? and k.value in (%s) order by k.contact_id"
                                .formatted(Placeholders.of(values.size())),
                row -> {
                    found.computeIfAbsent(row.getString(1), v -> new ArrayList<>())
                            .add(Ids.of(row.getBytes(2)));
                },
                arguments.toArray());
        return found;
    }
}
