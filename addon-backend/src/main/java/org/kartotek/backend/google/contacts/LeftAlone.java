package org.kartotek.backend.google.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Contacts, and whole accounts, that shall stand in Google as we found them. */
@Component
class LeftAlone {
    private static final String WHERE = " where office_id = ? and account_id = ?";

    private final JdbcTemplate jdbc;

    LeftAlone(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<UUID> among(UUID account, Collection<UUID> contacts) {
        if (contacts.isEmpty()) return Set.of();
        if (leavingSince(account).isPresent()) return Set.copyOf(contacts);
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from google_left"
                                + WHERE
                                + " and contact_id in (%s)"
                                        .formatted(Placeholders.of(contacts.size())),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray()));
    }

    void leave(UUID account, UUID contact, Instant now) {
        jdbc.update(
                "insert ignore into google_left (office_id, account_id, contact_id, since) values"
                        + " (?,?,?,?)",
                office(),
                Ids.bytes(account),
                Ids.bytes(contact),
                Timestamp.from(now));
    }

    void takeUp(UUID account, UUID contact) {
        jdbc.update(
                "delete from google_left" + WHERE + " and contact_id = ?",
                office(),
                Ids.bytes(account),
                Ids.bytes(contact));
    }

    Optional<Instant> leavingSince(UUID account) {
        return jdbc
                .query(
                        "select begun_at from google_leaving" + WHERE,
                        (row, n) -> row.getTimestamp(1).toInstant(),
                        office(),
                        Ids.bytes(account))
                .stream()
                .findFirst();
    }

    void leaveAll(UUID account, Instant now) {
        jdbc.update(
                "insert ignore into google_leaving (office_id, account_id, begun_at) values"
                        + " (?,?,?)",
                office(),
                Ids.bytes(account),
                Timestamp.from(now));
    }

    void takeUpAll(UUID account) {
        jdbc.update("delete from google_leaving" + WHERE, office(), Ids.bytes(account));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
