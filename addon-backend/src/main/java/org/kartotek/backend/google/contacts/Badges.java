package org.kartotek.backend.google.contacts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.contact.Arrival;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which badge each contact of an account shall have, and which one of ours it has. */
@Component
class Badges {
    private static final String WHERE =
            " where office_id = ? and account_id = ? and contact_id = ?";

    /**
     * @param wanted key of the badge, empty for none; {@code shown} the same for what we put there
     * @param photo address of what we put there
     * @param isUnanswered true if we asked Google a few minutes ago and never heard
     */
    record Row(
            UUID contactId,
            String resourceName,
            String wanted,
            String shown,
            String photo,
            boolean isUnanswered) {}

    private final JdbcTemplate jdbc;

    Badges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down what differs from what was wanted before. */
    void want(UUID account, Map<UUID, String> keys, Instant now) {
        var known = known(account, keys.keySet());
        var rows = new ArrayList<Object[]>();
        keys.forEach((contact, key) -> {
            if (!key.equals(known.getOrDefault(contact, "")))
                rows.add(
                        new Object[] {
                            office(), Ids.bytes(account), Ids.bytes(contact), key, stamp(now)
                        });
        });
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(
                "insert into google_badge (office_id, account_id, contact_id, wanted, shown, photo,"
                        + " due, not_before) values (?,?,?,?,'','',true,?) on duplicate key update"
                        + " wanted = values(wanted), due = true",
                rows);
    }

    private Map<UUID, String> known(UUID account, Collection<UUID> contacts) {
        var known = new HashMap<UUID, String>();
        if (contacts.isEmpty()) return known;
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        jdbc.query(
                "select contact_id, wanted from google_badge where office_id = ? and account_id = ?"
                        + " and contact_id in (%s)".formatted(Placeholders.of(contacts.size())),
                row -> {
                    known.put(Ids.of(row.getBytes(1)), row.getString(2));
                },
                arguments.toArray());
        return known;
    }

    List<Row> due(UUID account, Instant now, int limit) {
        return jdbc.query(
                "select b.contact_id, l.resource_name, b.wanted, b.shown, b.photo, b.sending_at"
                    + " from google_badge b join google_link l on l.office_id = b.office_id and"
                    + " l.account_id = b.account_id and l.contact_id = b.contact_id where"
                    + " b.office_id = ? and b.account_id = ? and b.due = true and b.not_before <= ?"
                    + " and l.missing_since is null order by b.not_before, b.contact_id limit ?",
                (row, n) -> {
                    var sending = row.getTimestamp(6);
                    return new Row(
                            Ids.of(row.getBytes(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            sending != null && sending.toInstant().plus(Arrival.LAG).isAfter(now));
                },
                office(),
                Ids.bytes(account),
                stamp(now),
                limit);
    }

    /** Before the call: its answer may never reach us. */
    void sending(UUID account, Row badge, Instant now) {
        jdbc.update(
                "update google_badge set sending_at = ?" + WHERE,
                stamp(now),
                office(),
                Ids.bytes(account),
                Ids.bytes(badge.contactId()));
    }

    /** Another badge may be wanted by now: then it stays due. */
    void settled(UUID account, Row badge, String shown, String photo) {
        jdbc.update(
                "update google_badge set shown = ?, photo = ?, sending_at = null, due = (wanted <>"
                        + " ?)"
                        + WHERE,
                shown,
                photo,
                badge.wanted(),
                office(),
                Ids.bytes(account),
                Ids.bytes(badge.contactId()));
    }

    void later(UUID account, Row badge, Instant now, Duration wait) {
        jdbc.update(
                "update google_badge set not_before = ?" + WHERE,
                stamp(now.plus(wait)),
                office(),
                Ids.bytes(account),
                Ids.bytes(badge.contactId()));
    }

    private static Timestamp stamp(Instant at) {
        return Timestamp.from(at);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
