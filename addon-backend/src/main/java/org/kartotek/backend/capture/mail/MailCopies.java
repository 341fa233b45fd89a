package org.kartotek.backend.capture.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
        /** Its headers are to be read again; its text is known. */
        AGAIN,
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
                        + " (?,?,?,'LISTED') on duplicate key update state = case when"
                        + " interaction_id is not null and mail_copy.state in ('DONE','AGAIN') then"
                        + " 'AGAIN' else 'LISTED' end",
                rows(account, ids));
    }

    /** To be read as if it never was, its text too. */
    void listAnew(UUID account, Collection<String> ids) {
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
                        + " in ('LISTED','AGAIN') order by char_length(message_id) desc, message_id"
                        + " desc limit ?",
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
                                + " in ('LISTED','AGAIN','WANTED') limit 1",
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
                                + " state in ('LISTED','AGAIN','WANTED')",
                        Integer.class,
                        office(),
                        Ids.bytes(account));
        return count == null ? 0 : count;
    }

    /** Of these interactions, those whose text some mailbox gives or gave. */
    Set<UUID> textsOnTheirWay(Collection<UUID> interactions) {
        return Set.copyOf(
                jdbc.query(
                        "select distinct interaction_id from mail_copy where office_id = ? and state in ('WANTED','DONE','AGAIN') and interaction_id in (%s)"
                                .formatted(Placeholders.of(interactions.size())),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        Stream.concat(Stream.of(OfficeScope.current()), interactions.stream())
                                .map(Ids::bytes)
                                .toArray()));
    }

    /** What messages of this mailbox became when they were read before. */
    Map<String, UUID> interactions(UUID account, Collection<String> ids) {
        var before = new HashMap<String, UUID>();
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        arguments.addAll(ids);
        jdbc.query(
                "select message_id, interaction_id from mail_copy where office_id = ? and account_id = ? and interaction_id is not null and message_id in (%s)"
                        .formatted(Placeholders.of(ids.size())),
                row -> {
                    before.put(row.getString(1), Ids.of(row.getBytes(2)));
                },
                arguments.toArray());
        return before;
    }

    /** A message that stands in a timeline now. */
    record Taken(String id, String thread, Instant received, UUID interaction, State state) {}

    void took(UUID account, Collection<Taken> taken) {
        jdbc.batchUpdate(
                "insert into mail_copy (office_id, account_id, message_id, state, thread_id,"
                    + " received_at, interaction_id) values (?,?,?,?,?,?,?) on duplicate key update"
                    + " state = values(state), thread_id = values(thread_id), received_at ="
                    + " values(received_at), interaction_id = values(interaction_id)",
                taken.stream()
                        .map(it ->
                                new Object[] {
                                    office(),
                                    Ids.bytes(account),
                                    it.id(),
                                    it.state().name(),
                                    it.thread(),
                                    Timestamp.from(it.received()),
                                    Ids.bytes(it.interaction())
                                })
                        .toList());
    }

    /**
     * The text was to come from messages that are not there any more: another mailbox that holds
     * the same mail gives it.
     */
    void handOver(UUID account, Collection<String> gone) {
        change(
                "update mail_copy o join mail_copy g on g.office_id = o.office_id and"
                    + " g.interaction_id = o.interaction_id and g.account_id <> o.account_id set"
                    + " o.state = 'WANTED' where g.office_id = ? and g.account_id = ? and o.state ="
                    + " 'DONE' and g.message_id in (%s)",
                account, gone);
        done(account, gone);
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

    /**
     * A search found these. As long as something is left to be read they add up: how many of how
     * many are read is what people want to know of a mailbox that catches up.
     */
    void found(UUID account, int messages) {
        if (messages == 0) {
            return;
        }
        jdbc.update(
                "insert into mail_backlog (office_id, account_id, found) values (?,?,?) on"
                        + " duplicate key update found = if(?, found, 0) + values(found)",
                office(),
                Ids.bytes(account),
                messages,
                isWorkLeft(account));
    }

    int found(UUID account) {
        return jdbc
                .query(
                        "select found from mail_backlog where office_id = ? and account_id = ?",
                        (row, n) -> row.getInt(1),
                        office(),
                        Ids.bytes(account))
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** What of these messages stands in a timeline. */
    List<UUID> interactionsOf(UUID account, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        arguments.addAll(ids);
        return jdbc.query(
                "select interaction_id from mail_copy where office_id = ? and account_id = ? and"
                        + " interaction_id is not null and message_id in (%s)"
                                .formatted(Placeholders.of(ids.size())),
                (row, n) -> Ids.of(row.getBytes(1)),
                arguments.toArray());
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
