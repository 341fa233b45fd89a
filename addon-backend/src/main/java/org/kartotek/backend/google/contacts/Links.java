package org.kartotek.backend.google.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The links of one account of the current office, always many at a time. */
@Component
class Links {
    private static final String COLUMNS =
            "contact_id, resource_name, etag, base, base_note, card, base_groups, known_hash,"
                    + " before_hash, changed_at, written_at, missing_since, sent, ringing";

    private final JdbcTemplate jdbc;

    Links(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Link> byName(UUID account, Collection<String> names) {
        var found = new HashMap<String, Link>();
        select(account, "resource_name", List.copyOf(names))
                .forEach(it -> found.put(it.resourceName(), it));
        return found;
    }

    Map<UUID, Link> byContact(UUID account, Collection<UUID> contacts) {
        var found = new HashMap<UUID, Link>();
        select(account, "contact_id", contacts.stream().map(Ids::bytes).toList())
                .forEach(it -> found.put(it.contactId(), it));
        return found;
    }

    private List<Link> select(UUID account, String column, List<?> values) {
        if (values.isEmpty()) return List.of();
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        arguments.addAll(values);
        return jdbc.query(
                "select %s from google_link where office_id = ? and account_id = ? and %s in (%s)"
                        .formatted(COLUMNS, column, Placeholders.of(values.size())),
                Links::link,
                arguments.toArray());
    }

    /** Every contact Google should still have; the names only, so that a hundred thousand fit. */
    Set<String> names(UUID account) {
        return new HashSet<>(
                jdbc.query(
                        "select resource_name from google_link where office_id = ? and account_id ="
                                + " ? and missing_since is null",
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(account)));
    }

    /** All that Google has, archived here or not. */
    Set<UUID> contacts(UUID account) {
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from google_link where office_id = ? and account_id = ?"
                                + " and missing_since is null",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        Ids.bytes(account)));
    }

    /** Contacts that stood under a label when Google last showed them. */
    Set<UUID> under(UUID account, String label) {
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from google_link where office_id = ? and account_id = ?"
                                + " and missing_since is null and json_contains(base_groups, ?)",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        Ids.bytes(account),
                        Json.write(label)));
    }

    void insert(UUID account, Collection<Link> links) {
        if (links.isEmpty()) return;
        jdbc.batchUpdate(
                "insert into google_link (office_id, account_id, "
                        + COLUMNS
                        + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                links.stream().map(it -> row(account, it)).toList());
    }

    /** Keyed by contact, because Google may have given it another name. */
    void update(UUID account, Collection<Link> links) {
        if (links.isEmpty()) return;
        jdbc.batchUpdate(
                "update google_link set resource_name = ?, etag = ?, base = ?, base_note = ?, card"
                    + " = ?, base_groups = ?, known_hash = ?, before_hash = ?, changed_at = ?,"
                    + " written_at = ?, missing_since = ?, sent = ?, ringing = ? where office_id ="
                    + " ? and account_id = ? and contact_id = ?",
                links.stream()
                        .map(it ->
                                new Object[] {
                                    it.resourceName(),
                                    it.etag(),
                                    it.base(),
                                    it.note(),
                                    it.card(),
                                    Json.write(it.groups().stream().sorted().toList()),
                                    it.knownHash(),
                                    it.beforeHash(),
                                    Timestamp.from(it.changedAt()),
                                    stamp(it.writtenAt()),
                                    stamp(it.missingSince()),
                                    json(it.sent()),
                                    it.ringing(),
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it.contactId())
                                })
                        .toList());
    }

    /** Before the call: its answer may never reach us. */
    void sending(UUID account, Map<UUID, Sent> byContact) {
        jdbc.batchUpdate(
                "update google_link set sent = ? where office_id = ? and account_id = ? and"
                        + " contact_id = ?",
                byContact.entrySet().stream()
                        .map(it ->
                                new Object[] {
                                    Json.write(it.getValue()),
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it.getKey())
                                })
                        .toList());
    }

    /** Google clearly did not take what we sent. */
    void notSent(UUID account, Collection<UUID> contacts) {
        jdbc.batchUpdate(
                "update google_link set sent = null where office_id = ? and account_id = ? and"
                        + " contact_id = ?",
                contacts.stream()
                        .map(it -> new Object[] {office(), Ids.bytes(account), Ids.bytes(it)})
                        .toList());
    }

    void missing(UUID account, Collection<String> names, Instant since) {
        if (names.isEmpty()) return;
        jdbc.batchUpdate(
                "update google_link set missing_since = ? where office_id = ? and account_id = ?"
                        + " and resource_name = ?",
                names.stream()
                        .map(it ->
                                new Object[] {
                                    Timestamp.from(since), office(), Ids.bytes(account), it
                                })
                        .toList());
    }

    void remove(UUID account, UUID contact) {
        jdbc.update(
                "delete from google_link where office_id = ? and account_id = ? and contact_id = ?",
                office(),
                Ids.bytes(account),
                Ids.bytes(contact));
    }

    /**
     * Google renamed a contact: the old name goes on leading to it. If the new one leads to another
     * contact already, the old one is left to be found missing.
     */
    void rename(UUID account, String former, String name) {
        jdbc.update(
                "insert ignore into google_alias (office_id, account_id, former_name,"
                        + " resource_name) values (?,?,?,?)",
                office(),
                Ids.bytes(account),
                former,
                name);
        jdbc.update(
                "update ignore google_link set resource_name = ? where office_id = ? and account_id"
                        + " = ? and resource_name = ?",
                name,
                office(),
                Ids.bytes(account),
                former);
    }

    private static Object[] row(UUID account, Link it) {
        return new Object[] {
            office(),
            Ids.bytes(account),
            Ids.bytes(it.contactId()),
            it.resourceName(),
            it.etag(),
            it.base(),
            it.note(),
            it.card(),
            Json.write(it.groups().stream().sorted().toList()),
            it.knownHash(),
            it.beforeHash(),
            Timestamp.from(it.changedAt()),
            stamp(it.writtenAt()),
            stamp(it.missingSince()),
            json(it.sent()),
            it.ringing()
        };
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                Ids.of(row.getBytes("contact_id")),
                row.getString("resource_name"),
                row.getString("etag"),
                row.getString("base"),
                row.getString("base_note"),
                row.getString("card"),
                Set.copyOf(
                        Json.read(
                                row.getString("base_groups"),
                                new TypeReference<List<String>>() {})),
                row.getString("known_hash"),
                row.getString("before_hash"),
                row.getTimestamp("changed_at").toInstant(),
                instant(row, "written_at"),
                instant(row, "missing_since"),
                sent(row),
                Objects.requireNonNullElse(row.getString("ringing"), ""));
    }

    private static @Nullable Sent sent(ResultSet row) throws SQLException {
        var json = row.getString("sent");
        return json == null ? null : Json.read(json, new TypeReference<Sent>() {});
    }

    private static @Nullable String json(@Nullable Sent sent) {
        return sent == null ? null : Json.write(sent);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
