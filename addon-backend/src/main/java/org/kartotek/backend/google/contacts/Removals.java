package org.kartotek.backend.google.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.google.contacts.Removal.State;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What became of the contacts that are gone from one account of the current office. */
@Component
class Removals {
    private static final String WHERE = " where office_id = ? and account_id = ?";

    private final JdbcTemplate jdbc;

    Removals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void note(UUID account, Collection<Removal> removals) {
        jdbc.batchUpdate(
                "insert into google_removal (office_id, account_id, resource_name, contact_id,"
                        + " merged_into, title, state, noticed_at) values (?,?,?,?,?,?,?,?) on"
                        + " duplicate key update contact_id = values(contact_id), merged_into ="
                        + " values(merged_into), title = values(title), state = values(state),"
                        + " noticed_at = values(noticed_at)",
                removals.stream()
                        .map(it ->
                                new Object[] {
                                    office(),
                                    Ids.bytes(account),
                                    it.resourceName(),
                                    Ids.bytes(it.contactId()),
                                    Ids.bytesOrNull(it.mergedInto()),
                                    it.title().length() > 300
                                            ? it.title().substring(0, 300)
                                            : it.title(),
                                    it.state().name(),
                                    Timestamp.from(it.noticedAt())
                                })
                        .toList());
    }

    List<Removal> in(UUID account, State state) {
        return jdbc.query(
                "select * from google_removal"
                        + WHERE
                        + " and state = ? order by noticed_at, title, resource_name",
                Removals::removal,
                office(),
                Ids.bytes(account),
                state.name());
    }

    /** A mass deletion becomes visible over minutes: what went just before counts too. */
    int since(UUID account, Instant now, Duration window) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from google_removal"
                                + WHERE
                                + " and state in ('HELD', 'ARCHIVED') and noticed_at > ?",
                        Integer.class,
                        office(),
                        Ids.bytes(account),
                        Timestamp.from(now.minus(window)));
        return count == null ? 0 : count;
    }

    boolean isAsking(UUID account) {
        return !in(account, State.HELD).isEmpty();
    }

    /** Those of the contacts about which a question is open. */
    Set<UUID> held(UUID account, Collection<UUID> contacts) {
        if (contacts.isEmpty()) return Set.of();
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from google_removal"
                                + WHERE
                                + " and state = 'HELD' and contact_id in (%s)"
                                        .formatted(Placeholders.of(contacts.size())),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray()));
    }

    void settle(UUID account, Collection<UUID> contacts, State state) {
        jdbc.batchUpdate(
                "update google_removal set state = ?" + WHERE + " and contact_id = ?",
                contacts.stream()
                        .map(it ->
                                new Object[] {
                                    state.name(), office(), Ids.bytes(account), Ids.bytes(it)
                                })
                        .toList());
    }

    private static Removal removal(ResultSet row, int number) throws SQLException {
        return new Removal(
                row.getString("resource_name"),
                Ids.of(row.getBytes("contact_id")),
                Ids.ofNullable(row.getBytes("merged_into")),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("noticed_at").toInstant());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
