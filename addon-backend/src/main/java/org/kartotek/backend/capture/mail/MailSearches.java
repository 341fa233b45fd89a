package org.kartotek.backend.capture.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a mailbox was already searched for. A contact that becomes known later is an address not
 * searched for yet.
 */
@Component
class MailSearches {
    /** No address has this form. */
    private static final String CALL_LOG = "label:call-log";

    private final JdbcTemplate jdbc;

    MailSearches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Addresses that this mailbox was not searched for since one of their contacts has them. */
    List<String> waiting(UUID account, int most) {
        return jdbc.query(
                "select distinct k.value from contact_key k join contact c on c.office_id ="
                    + " k.office_id and c.id = k.contact_id and c.archived_at is null left join"
                    + " mail_search s on s.office_id = k.office_id and s.account_id = ? and s.what"
                    + " = k.value and s.contact_id = k.contact_id where k.office_id = ? and k.kind"
                    + " = 'email' and s.what is null order by k.value limit ?",
                (row, n) -> row.getString(1),
                Ids.bytes(account),
                office(),
                most);
    }

    /** Addresses to be searched for once more, because history broke off since. */
    List<String> again(UUID account, int most) {
        return jdbc.query(
                "select distinct what from mail_search where office_id = ? and account_id = ? and"
                        + " again order by what limit ?",
                (row, n) -> row.getString(1),
                office(),
                Ids.bytes(account),
                most);
    }

    /** For every contact that has them now; who is archived may come back and gets theirs then. */
    void done(UUID account, Collection<String> addresses, Instant now) {
        var arguments =
                new ArrayList<Object>(List.of(Ids.bytes(account), Timestamp.from(now), office()));
        arguments.addAll(addresses);
        jdbc.update(
                "insert into mail_search (office_id, account_id, what, contact_id, searched_at)"
                        + " select k.office_id, ?, k.value, k.contact_id, ? from contact_key k join contact c on c.office_id = k.office_id and c.id = k.contact_id and c.archived_at is null where k.office_id = ? and k.kind = 'email' and k.value in (%s)"
                                .formatted(Placeholders.of(addresses.size()))
                        + " on duplicate key update searched_at = values(searched_at), again ="
                        + " false",
                arguments.toArray());
    }

    /** Something searched for that somebody had and has no more. */
    record Lapsed(String address, byte[] contact) {}

    List<Lapsed> lapsed(UUID account) {
        return jdbc.query(
                "select s.what, s.contact_id from mail_search s left join (contact_key k join"
                    + " contact c on c.office_id = k.office_id and c.id = k.contact_id and"
                    + " c.archived_at is null) on k.office_id = s.office_id and k.kind = 'email'"
                    + " and k.value = s.what and k.contact_id = s.contact_id where s.office_id = ?"
                    + " and s.account_id = ? and s.what <> ? and k.value is null limit 1000",
                (row, n) -> new Lapsed(row.getString(1), row.getBytes(2)),
                office(),
                Ids.bytes(account),
                CALL_LOG);
    }

    /** Should they have it again one day, what came meanwhile is looked for. */
    void forget(UUID account, Collection<Lapsed> lapsed) {
        jdbc.batchUpdate(
                "delete from mail_search where office_id = ? and account_id = ? and what = ? and"
                        + " contact_id = ?",
                lapsed.stream()
                        .map(it ->
                                new Object[] {
                                    office(), Ids.bytes(account), it.address(), it.contact()
                                })
                        .toList());
    }

    boolean isCallLogDone(UUID account) {
        return !jdbc.queryForList(
                        "select 1 from mail_search where office_id = ? and account_id = ? and what"
                                + " = ?",
                        Integer.class,
                        office(),
                        Ids.bytes(account),
                        CALL_LOG)
                .isEmpty();
    }

    void callLogDone(UUID account, Instant now) {
        jdbc.update(
                "insert ignore into mail_search (office_id, account_id, what, searched_at) values"
                        + " (?,?,?,?)",
                office(),
                Ids.bytes(account),
                CALL_LOG,
                Timestamp.from(now));
    }

    /** History broke off: whatever came since has to be found by searching. */
    void repeat(UUID account) {
        jdbc.update(
                "delete from mail_search where office_id = ? and account_id = ? and what = ?",
                office(),
                Ids.bytes(account),
                CALL_LOG);
        jdbc.update(
                "update mail_search set again = true where office_id = ? and account_id = ?",
                office(),
                Ids.bytes(account));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
