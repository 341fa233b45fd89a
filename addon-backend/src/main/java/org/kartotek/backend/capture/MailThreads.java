package org.kartotek.backend.capture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The conversations of the mailboxes, as Gmail groups them, and which order they are about. */
@Component
public class MailThreads {
    private static final int MOST = 500;

    private final JdbcTemplate jdbc;

    MailThreads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in the timelines of the conversation around a message; empty when nothing is. */
    public List<UUID> interactionsAround(String mailbox, String message) {
        return jdbc.query(
                "select distinct t.interaction_id from google_account a join mail_copy m on"
                        + " m.office_id = a.office_id and m.account_id = a.id and m.message_id = ?"
                        + " join mail_copy t on t.office_id = m.office_id and t.account_id ="
                        + " m.account_id and t.thread_id = m.thread_id where a.office_id = ? and"
                        + " a.email = ? and t.interaction_id is not null limit ?",
                (row, n) -> Ids.of(row.getBytes(1)),
                message,
                Ids.bytes(OfficeScope.current()),
                mailbox,
                MOST);
    }

    /** By conversation the order its youngest mail is about, of those that are about one. */
    public Map<String, UUID> orders(UUID account, Collection<String> threads) {
        var orders = new HashMap<String, UUID>();
        if (!threads.isEmpty()) {
            jdbc.query(
                    "select t.thread_id, i.order_id from mail_copy t join interaction i on i.office_id = t.office_id and i.id = t.interaction_id where t.office_id = ? and t.account_id = ? and t.thread_id in (%s) and i.order_id is not null order by i.at"
                            .formatted(Placeholders.of(threads.size())),
                    row -> {
                        orders.put(row.getString(1), Ids.of(row.getBytes(2)));
                    },
                    Stream.concat(
                                    Stream.of(Ids.bytes(OfficeScope.current()), Ids.bytes(account)),
                                    threads.stream())
                            .toArray());
        }
        return orders;
    }
}
