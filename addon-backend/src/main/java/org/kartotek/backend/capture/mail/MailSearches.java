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

    /** Addresses of contacts that this mailbox was not searched for. */
    List<String> waiting(UUID account, int most) {
        return jdbc.query(
                "select distinct k.value from contact_key k left join mail_search s on s.office_id"
                    + " = k.office_id and s.account_id = ? and s.what = k.value where k.office_id ="
                    + " ? and k.kind = 'email' and s.what is null order by k.value limit ?",
                (row, n) -> row.getString(1),
                Ids.bytes(account),
                office(),
                most);
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
                "insert ignore into mail_search (office_id, account_id, what, searched_at) values"
                        + " (?,?,?,?)",
                what.stream()
                        .map(it ->
                                new Object[] {
                                    office(), Ids.bytes(account), it, Timestamp.from(now)
                                })
                        .toList());
    }

    void forget(UUID account) {
        jdbc.update(
                "delete from mail_search where office_id = ? and account_id = ?",
                office(),
                Ids.bytes(account));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
