package org.kartotek.backend.google.phoneset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.phoneset.Candidate;
import org.kartotek.backend.callcard.phoneset.Candidate.Standing;
import org.kartotek.backend.callcard.phoneset.Reason;
import org.kartotek.backend.callcard.phoneset.Room;
import org.kartotek.backend.callcard.phoneset.Worth;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All contacts of the office with what speaks for them, in one statement. */
@Component
class Candidates {
    /** Names, numbers and remark as they are stored; the card and what Google adds are a guess. */
    private static final String BYTES =
            "700 + coalesce(octet_length(concat_ws(' ', c.prefix, c.given_name, c.middle_name,"
                    + " c.family_name, c.suffix, c.nickname, c.job_title, c.birthday, c.remark)),"
                    + " 0) + octet_length(c.emails) + octet_length(c.phones) +"
                    + " octet_length(c.addresses) + octet_length(c.urls)";

    private static final String ALL =
            "select c.id, c.last_interaction_at, c.owner_id, c.archived_at, m.is_on, m.reason,"
                    + " coalesce(o.found, 0) as orders_open, coalesce(g.found, 0) as groups_in, "
                    + BYTES
                    + " as bytes from contact c left join phone_set_member m on m.office_id ="
                    + " c.office_id and m.account_id = :account and m.contact_id = c.id left join"
                    + " (select contact_id, count(*) as found from customer_order where office_id"
                    + " = :office and closed_at is null group by contact_id) o on o.contact_id ="
                    + " c.id left join (select contact_id, count(*) as found from"
                    + " contact_group_member where office_id = :office group by contact_id) g on"
                    + " g.contact_id = c.id where c.office_id = :office and (c.archived_at is null"
                    + " or m.is_on)";

    private static final String TOTAL =
            "select count(*) as contacts, coalesce(sum("
                    + BYTES
                    + "), 0) as bytes from contact c left join google_link l on l.office_id ="
                    + " c.office_id and l.account_id = :account and l.contact_id = c.id and"
                    + " l.missing_since is null where c.office_id = :office and (c.archived_at is"
                    + " null or l.contact_id is not null)";

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody, and who is archived here but still in Google, which only its owner takes out. */
    List<Candidate> of(UUID account) {
        return jdbc.sql(ALL).params(key(account)).query(Candidates::candidate).list();
    }

    /** True if the account could hold everybody. */
    boolean fit(UUID account, Room room) {
        return jdbc.sql(TOTAL)
                .params(key(account))
                .query((row, n) -> room.holds(row.getInt("contacts"), row.getLong("bytes")))
                .single();
    }

    /** Everybody whom Google does not have. */
    List<UUID> missing(UUID account) {
        return jdbc.sql(
                        "select c.id from contact c left join google_link l on l.office_id ="
                                + " c.office_id and l.account_id = :account and l.contact_id = c.id"
                                + " and l.missing_since is null where c.office_id = :office and"
                                + " c.archived_at is null and l.contact_id is null")
                .params(key(account))
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .list();
    }

    private static Map<String, Object> key(UUID account) {
        return Map.of("office", Ids.bytes(OfficeScope.current()), "account", Ids.bytes(account));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var last = row.getTimestamp("last_interaction_at");
        @Nullable Instant touched = last == null ? null : last.toInstant();
        var worth =
                new Worth(
                        row.getInt("orders_open"),
                        touched,
                        row.getBytes("owner_id") != null,
                        row.getInt("groups_in"));
        return new Candidate(Ids.of(row.getBytes("id")), worth, row.getInt("bytes"), standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_on")) return Standing.OFF;
        boolean kept =
                row.getTimestamp("archived_at") != null
                        || Reason.BY_HAND.name().equals(row.getString("reason"));
        return kept ? Standing.BY_HAND : Standing.ON;
    }
}
