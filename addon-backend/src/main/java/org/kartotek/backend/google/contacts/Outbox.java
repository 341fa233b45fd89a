package org.kartotek.backend.google.contacts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.database.SharedRows;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Contacts whose copy in Google has to be looked at: one row each, however often they change
 * meanwhile.
 */
@Component
class Outbox {
    /**
     * @param version as read; another edit since then has moved it
     * @param urgent somebody waits for it
     */
    record Intent(UUID contactId, long version, int attempts, boolean urgent) {}

    private static final String ADD =
            "insert into google_outbox (office_id, account_id, contact_id, version, since,"
                + " attempts, next_try_at, urgent) values (?,?,?,0,?,0,?,?) on duplicate key update"
                + " version = google_outbox.version + 1, next_try_at ="
                + " least(google_outbox.next_try_at, values(next_try_at)), urgent ="
                + " greatest(google_outbox.urgent, values(urgent))";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SharedRows<UUID, Boolean> waiting =
            new SharedRows<>(2, (a, b) -> a || b, this::write);

    Outbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the transaction of the edit, for every account that holds contacts. */
    void add(Collection<UUID> contacts) {
        add(contacts, true);
    }

    /**
     * @param urgent false if nobody waits for it: a card that a mail or the clock made stale
     */
    void add(Collection<UUID> contacts, boolean urgent) {
        waiting.put(contacts, it -> urgent);
    }

    /** Every contact that stands in Google, in one statement. */
    void addLinked() {
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                "insert into google_outbox (office_id, account_id, contact_id, version, since,"
                    + " attempts, next_try_at) select office_id, account_id, contact_id, 0, ?, 0, ?"
                    + " from google_link where office_id = ? and missing_since is null on duplicate"
                    + " key update version = google_outbox.version + 1, next_try_at ="
                    + " least(google_outbox.next_try_at, values(next_try_at))",
                now,
                now,
                office());
    }

    /** Plain rows, which the driver sends as one statement: a first sync adds every contact. */
    private void write(Map<UUID, Boolean> contacts) {
        var now = Timestamp.from(clock.instant());
        for (var account : accounts()) {
            jdbc.batchUpdate(
                    ADD,
                    contacts.entrySet().stream()
                            .map(it ->
                                    new Object[] {
                                        office(),
                                        account,
                                        Ids.bytes(it.getKey()),
                                        now,
                                        now,
                                        it.getValue()
                                    })
                            .toList());
        }
    }

    private List<byte[]> accounts() {
        return jdbc.query(
                "select id from google_account where office_id = ? and state <> 'DISCONNECTED' and"
                        + " json_contains(scopes, ?) order by id",
                (row, n) -> row.getBytes(1),
                office(),
                "\"" + GoogleAccount.CONTACTS + "\"");
    }

    List<Intent> due(UUID account, int limit) {
        return jdbc.query(
                "select contact_id, version, attempts, urgent from google_outbox where office_id ="
                        + " ? and account_id = ? and next_try_at <= ? order by urgent desc,"
                        + " next_try_at, contact_id limit ?",
                (row, n) ->
                        new Intent(
                                Ids.of(row.getBytes(1)),
                                row.getLong(2),
                                row.getInt(3),
                                row.getBoolean(4)),
                office(),
                Ids.bytes(account),
                Timestamp.from(clock.instant()),
                limit);
    }

    Set<UUID> waitingAmong(UUID account, Collection<UUID> contacts) {
        if (contacts.isEmpty()) return Set.of();
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from google_outbox where office_id = ? and account_id ="
                                + " ? and contact_id in ("
                                + Placeholders.of(contacts.size())
                                + ")",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray()));
    }

    /** Also what waits for a later try, but not what waits for a person's. */
    int waiting(UUID account) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from google_outbox where office_id = ? and account_id = ?"
                                + " and next_try_at < ?",
                        Integer.class,
                        office(),
                        Ids.bytes(account),
                        Timestamp.from(clock.instant().plus(Duration.ofDays(365))));
        return count == null ? 0 : count;
    }

    /** Done, unless somebody edited the contact while it was on its way. */
    void done(UUID account, Collection<Intent> intents) {
        if (intents.isEmpty()) return;
        jdbc.batchUpdate(
                "delete from google_outbox where office_id = ? and account_id = ? and contact_id ="
                        + " ? and version = ?",
                intents.stream()
                        .map(it ->
                                new Object[] {
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it.contactId()),
                                    it.version()
                                })
                        .toList());
    }

    /** Keeps the intent for later. */
    void later(UUID account, Collection<Intent> intents, Duration wait, String error) {
        if (intents.isEmpty()) return;
        Instant then = clock.instant().plus(wait);
        jdbc.batchUpdate(
                "update google_outbox set attempts = attempts + 1, next_try_at = ?, last_error = ?"
                        + " where office_id = ? and account_id = ? and contact_id = ?",
                intents.stream()
                        .map(it ->
                                new Object[] {
                                    Timestamp.from(then),
                                    error.length() > 1_000 ? error.substring(0, 1_000) : error,
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it.contactId())
                                })
                        .toList());
    }

    /** Nobody waits for these: they go out together with what comes until then. */
    void gather(UUID account, Map<Intent, Instant> until) {
        if (until.isEmpty()) return;
        jdbc.batchUpdate(
                "update google_outbox set next_try_at = ? where office_id = ? and account_id = ?"
                        + " and contact_id = ? and version = ?",
                until.entrySet().stream()
                        .map(it ->
                                new Object[] {
                                    Timestamp.from(it.getValue()),
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it.getKey().contactId()),
                                    it.getKey().version()
                                })
                        .toList());
    }

    /** What only gathers goes out now: somebody waits for it. */
    void hurry(UUID account) {
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                "update google_outbox set next_try_at = ?, urgent = true where office_id = ? and"
                        + " account_id = ? and attempts = 0 and next_try_at > ?",
                now,
                office(),
                Ids.bytes(account),
                now);
    }

    void wake(UUID account, Collection<UUID> contacts) {
        if (contacts.isEmpty()) return;
        jdbc.batchUpdate(
                "update google_outbox set next_try_at = ? where office_id = ? and account_id = ?"
                        + " and contact_id = ?",
                contacts.stream()
                        .map(it ->
                                new Object[] {
                                    Timestamp.from(clock.instant()),
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it)
                                })
                        .toList());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
