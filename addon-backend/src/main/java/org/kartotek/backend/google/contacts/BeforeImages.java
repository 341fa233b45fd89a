package org.kartotek.backend.google.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.google.StoredPerson;
import org.kartotek.sync.google.StoredPerson.Overwritten;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What our writes overwrote in Google, only ever added to, so that any of it can be put back. */
@Component
class BeforeImages {
    static final String LABELS = "memberships";

    /**
     * A contact as we found it, as far as we wrote to it.
     *
     * @param labels null if we never changed them
     */
    record Original(Overwritten fields, @Nullable Set<String> labels) {}

    private record Row(UUID contact, Set<String> mask, String image, @Nullable String labels) {}

    private final JdbcTemplate jdbc;

    BeforeImages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the call, in its own transaction: the answer may never come. */
    void keep(UUID account, Collection<Link> links, Set<String> mask, Instant now) {
        jdbc.batchUpdate(
                "insert into google_before (office_id, id, account_id, contact_id, resource_name,"
                        + " mask, image, labels, at) values (?,?,?,?,?,?,?,?,?)",
                links.stream()
                        .map(it ->
                                new Object[] {
                                    office(),
                                    Ids.bytes(Ids.next()),
                                    Ids.bytes(account),
                                    Ids.bytes(it.contactId()),
                                    it.resourceName(),
                                    String.join(",", mask.stream().sorted().toList()),
                                    it.base(),
                                    Json.write(it.groups().stream().sorted().toList()),
                                    Timestamp.from(now)
                                })
                        .toList());
    }

    /**
     * A field that is written for our status alone keeps what people have in it, also later: its
     * row says what that was, but there is nothing to put back.
     */
    static Set<String> mask(Draft draft) {
        var mask = new HashSet<>(draft.overwrites());
        draft.forRinging().forEach(it -> mask.add("ringing." + it));
        return mask;
    }

    Map<UUID, Original> originals(UUID account, Collection<UUID> contacts) {
        var originals = new HashMap<UUID, Original>();
        if (contacts.isEmpty()) return originals;
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        var rows = new LinkedHashMap<UUID, List<Row>>();
        jdbc.query(
                        "select contact_id, mask, image, labels from google_before where office_id"
                                + " = ? and account_id = ? and contact_id in (%s) order by contact_id, id"
                                        .formatted(Placeholders.of(contacts.size())),
                        (row, n) ->
                                new Row(
                                        Ids.of(row.getBytes(1)),
                                        Set.of(row.getString(2).split(",")),
                                        row.getString(3),
                                        row.getString(4)),
                        arguments.toArray())
                .forEach(it -> rows.computeIfAbsent(it.contact(), k -> new ArrayList<>()).add(it));
        rows.forEach((contact, some) -> originals.put(contact, original(some)));
        return originals;
    }

    private static Original original(List<Row> oldestFirst) {
        var fields =
                oldestFirst.stream()
                        .filter(it -> !it.mask().equals(Set.of(LABELS)))
                        .map(it -> new Overwritten(it.mask(), it.image()))
                        .toList();
        var labels =
                oldestFirst.stream()
                        .filter(it -> it.mask().contains(LABELS) && it.labels() != null)
                        .map(Row::labels)
                        .findFirst()
                        .map(it -> Set.copyOf(Json.read(it, new TypeReference<List<String>>() {})))
                        .orElse(null);
        return new Original(StoredPerson.original(fields), labels);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
