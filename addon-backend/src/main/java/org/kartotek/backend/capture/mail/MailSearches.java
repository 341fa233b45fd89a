package org.kartotek.backend.capture.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
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
    static final String CALL_LOG = "label:call-log";

    private final JdbcTemplate jdbc;

    MailSearches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Addresses of contacts that this mailbox was never searched for. */
    List<String> waiting(UUID account, int most) {
        return jdbc.query(
                "select distinct k.value from contact_key k join contact c on c.office_id ="
                    + " k.office_id and c.id = k.contact_id and c.archived_at is null left join"
                    + " mail_search s on s.office_id = k.office_id and s.account_id = ? and s.what"
                    + " = k.value where k.office_id = ? and k.kind = 'email' and s.what is null"
                    + " order by k.value limit ?",
                (row, n) -> row.getString(1),
                Ids.bytes(account),
                office(),
                most);
    }

    /** Addresses to be searched for once more, because history broke off since. */
    List<String> again(UUID account, int most) {
        return jdbc.query(
                "select what from mail_search where office_id = ? and account_id = ? and again"
                        + " order by what limit ?",
                (row, n) -> row.getString(1),
                office(),
                Ids.bytes(account),
                most);
    }

    /** Addresses that were searched for and belong to nobody any more. */
    List<String> ownerless(UUID account) {
        return jdbc.query(
                "select s.what from mail_search s left join (contact_key k join contact c on"
                        + " c.office_id = k.office_id and c.id = k.contact_id and c.archived_at is"
                        + " null) on k.office_id = s.office_id and k.kind = 'email' and k.value ="
                        + " s.what where s.office_id = ? and s.account_id = ? and s.what <> ? and"
                        + " k.value is null limit 1000",
                (row, n) -> row.getString(1),
                office(),
                Ids.bytes(account),
                CALL_LOG);
    }

    /** Should somebody have them one day, what came meanwhile is looked for. */
    void forget(UUID account, Collection<String> what) {
        jdbc.batchUpdate(
                "delete from mail_search where office_id = ? and account_id = ? and what = ?",
                what.stream().map(it -> new Object[] {office(), Ids.bytes(account), it}).toList());
    }

    boolean isDone(UUID account, String what) {
        return !jdbc.queryForList(
                        "select 1 from mail_search where office_id = ? and account_id = ? and what"
                                + " = ?",
                        Integer.class,
                        office(),
                        Ids.bytes(account),
                        what)
                .isEmpty();
    }

    void done(UUID account, Collection<String> what, Instant now) {
        jdbc.batchUpdate(
                "insert into mail_search (office_id, account_id, what, searched_at) values"
                        + " (?,?,?,?) on duplicate key update searched_at = values(searched_at),"
                        + " again = false",
                what.stream()
                        .map(it ->
                                new Object[] {
                                    office(), Ids.bytes(account), it, Timestamp.from(now)
                                })
                        .toList());
    }

    /** History broke off: whatever came since has to be found by searching. */
    void repeat(UUID account) {
        forget(account, List.of(CALL_LOG));
        jdbc.update(
                "update mail_search set again = true where office_id = ? and account_id = ?",
                office(),
                Ids.bytes(account));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
