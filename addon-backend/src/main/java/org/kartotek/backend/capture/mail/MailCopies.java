package org.kartotek.backend.capture.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The messages of mailboxes that may belong in a timeline, and how far each has come. */
@Component
class MailCopies {
    enum State {
        /** Its headers are to be read. */
        LISTED,
        /** It is in a timeline; its text is to be read. */
        WANTED,
        DONE
    }

    private final JdbcTemplate jdbc;

    MailCopies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** To be read, and read again if it was before: somebody may have become known who is on it. */
    void list(UUID account, Collection<String> ids) {
        jdbc.batchUpdate(
                "insert into mail_copy (office_id, account_id, message_id, state) values"
                        + " (?,?,?,'LISTED') on duplicate key update state = 'LISTED'",
                rows(account, ids));
    }

    /** To be read if it never was: after the history of a mailbox expired nothing else is new. */
    void listNew(UUID account, Collection<String> ids) {
        jdbc.batchUpdate(
                "insert ignore into mail_copy (office_id, account_id, message_id, state) values"
                        + " (?,?,?,'LISTED')",
                rows(account, ids));
    }

    /** Newest first: Gmail counts its ids up, in hexadecimal digits. */
    List<String> nextToRead(UUID account, int most) {
        return jdbc.query(
                "select message_id from mail_copy where office_id = ? and account_id = ? and state"
                    + " = 'LISTED' order by char_length(message_id) desc, message_id desc limit ?",
                (row, n) -> row.getString(1),
                office(),
                Ids.bytes(account),
                most);
    }

    /** Message id → interaction, newest first. */
    Map<String, UUID> nextWanted(UUID account, int most) {
        var wanted = new LinkedHashMap<String, UUID>();
        jdbc.query(
                "select message_id, interaction_id from mail_copy where office_id = ? and"
                    + " account_id = ? and state = 'WANTED' and interaction_id is not null order by"
                    + " received_at desc, message_id limit ?",
                row -> {
                    wanted.put(row.getString(1), Ids.of(row.getBytes(2)));
                },
                office(),
                Ids.bytes(account),
                most);
        return wanted;
    }

    boolean isWorkLeft(UUID account) {
        return !jdbc.queryForList(
                        "select 1 from mail_copy where office_id = ? and account_id = ? and state"
                                + " in ('LISTED','WANTED') limit 1",
                        Integer.class,
                        office(),
                        Ids.bytes(account))
                .isEmpty();
    }

    /** Messages of which headers or text are still to be read. */
    int waiting(UUID account) {
        var count =
                jdbc.queryForObject(
                        "select count(*) from mail_copy where office_id = ? and account_id = ? and"
                                + " state in ('LISTED','WANTED')",
                        Integer.class,
                        office(),
                        Ids.bytes(account));
        return count == null ? 0 : count;
    }

    /** One mailbox is enough to read a text from. */
    boolean isTextOnItsWay(UUID interaction) {
        return !jdbc.queryForList(
                        "select 1 from mail_copy where office_id = ? and interaction_id = ? and"
                                + " state in ('WANTED','DONE') limit 1",
                        Integer.class,
                        office(),
                        Ids.bytes(interaction))
                .isEmpty();
    }

    void took(
            UUID account,
            String id,
            String thread,
            Instant received,
            UUID interaction,
            State state) {
        jdbc.update(
                "update mail_copy set state = ?, thread_id = ?, received_at = ?, interaction_id = ?"
                        + " where office_id = ? and account_id = ? and message_id = ?",
                state.name(),
                thread,
                Timestamp.from(received),
                Ids.bytes(interaction),
                office(),
                Ids.bytes(account),
                id);
    }

    void done(UUID account, Collection<String> ids) {
        change(
                "update mail_copy set state = 'DONE' where office_id = ? and account_id = ? and"
                        + " message_id in (%s)",
                account, ids);
    }

    /** Nothing stays of what does not concern us, unless it is in a timeline already. */
    void forget(UUID account, Collection<String> ids) {
        change(
                "delete from mail_copy where office_id = ? and account_id = ? and interaction_id is"
                        + " null and message_id in (%s)",
                account, ids);
        done(account, ids);
    }

    /** How many are read, and how many there are. */
    record Progress(int read, int found) {}

    Progress progress(UUID account) {
        return jdbc.queryForObject(
                "select coalesce(sum(state <> 'LISTED'), 0), count(*) from mail_copy where"
                        + " office_id = ? and account_id = ?",
                (row, n) -> new Progress(row.getInt(1), row.getInt(2)),
                office(),
                Ids.bytes(account));
    }

    /** The link to the message in somebody's Gmail. */
    record Place(UUID account, String messageId, @Nullable String threadId) {}

    List<Place> places(UUID interaction) {
        return jdbc.query(
                "select account_id, message_id, thread_id from mail_copy where office_id = ? and"
                        + " interaction_id = ?",
                (row, n) -> new Place(Ids.of(row.getBytes(1)), row.getString(2), row.getString(3)),
                office(),
                Ids.bytes(interaction));
    }

    private void change(String sql, UUID account, Collection<String> ids) {
        if (!ids.isEmpty()) {
            var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
            arguments.addAll(ids);
            jdbc.update(sql.formatted(Placeholders.of(ids.size())), arguments.toArray());
        }
    }

    private static List<Object[]> rows(UUID account, Collection<String> ids) {
        return ids.stream().map(id -> new Object[] {office(), Ids.bytes(account), id}).toList();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
