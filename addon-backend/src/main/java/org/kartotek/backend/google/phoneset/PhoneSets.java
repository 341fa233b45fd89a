package org.kartotek.backend.google.phoneset;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.callcard.phoneset.Change;
import org.kartotek.backend.callcard.phoneset.Reason;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.google.StoredPerson;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The phone sets as stored, of the current office. */
@Component
public class PhoneSets {
    private static final String WHERE = " where office_id = ? and account_id = ?";
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What the phone set says about some contacts.
     *
     * @param limited false while the account holds everybody
     */
    public record Verdict(boolean limited, Set<UUID> on, Set<UUID> off) {
        public Verdict {
            on = Set.copyOf(on);
            off = Set.copyOf(off);
        }

        /** True if Google may get this contact. */
        public boolean takes(UUID contact) {
            return !limited || on.contains(contact);
        }

        /** True if it was taken out, so that its copy in Google has to go. */
        public boolean leaves(UUID contact) {
            return limited && off.contains(contact);
        }
    }

    private final JdbcTemplate jdbc;

    PhoneSets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Verdict of(UUID account, Collection<UUID> contacts) {
        if (contacts.isEmpty() || !isLimited(account))
            return new Verdict(false, Set.of(), Set.of());
        return new Verdict(true, some(account, contacts, true), some(account, contacts, false));
    }

    private Set<UUID> some(UUID account, Collection<UUID> contacts, boolean on) {
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account), on));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        return new HashSet<>(
                jdbc.query(
                        "select contact_id from phone_set_member"
                                + WHERE
                                + " and is_on = ? and contact_id in (%s)"
                                        .formatted(Placeholders.of(contacts.size())),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray()));
    }

    boolean isLimited(UUID account) {
        return exists("select 1 from phone_set" + WHERE + " and limited", account);
    }

    boolean isDue(UUID account, Instant now) {
        return !exists(
                "select 1 from phone_set" + WHERE + " and chosen_at > ?",
                account,
                Timestamp.from(now.minus(DAY)));
    }

    private boolean exists(String sql, UUID account, Object... more) {
        var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
        arguments.addAll(List.of(more));
        return !jdbc.queryForList(sql, arguments.toArray()).isEmpty();
    }

    void chosen(UUID account, boolean limited, Instant now) {
        jdbc.update(
                "insert into phone_set (office_id, account_id, limited, chosen_at) values"
                        + " (?,?,?,?) on duplicate key update limited = values(limited), chosen_at"
                        + " = values(chosen_at)",
                office(),
                Ids.bytes(account),
                limited,
                Timestamp.from(now));
    }

    void keep(UUID account, Collection<Change> changes, Instant now) {
        jdbc.batchUpdate(
                "insert into phone_set_member (office_id, account_id, contact_id, is_on, reason,"
                        + " since) values (?,?,?,?,?,?) on duplicate key update is_on ="
                        + " values(is_on), reason = values(reason), since = values(since)",
                changes.stream()
                        .map(it ->
                                new Object[] {
                                    office(),
                                    Ids.bytes(account),
                                    Ids.bytes(it.contact()),
                                    it.on(),
                                    it.reason().name(),
                                    Timestamp.from(now)
                                })
                        .toList());
    }

    /** A person wants these on the phone, whatever we chose. */
    public void byHand(UUID account, Collection<UUID> contacts) {
        jdbc.batchUpdate(
                "update phone_set_member set is_on = true, reason = '"
                        + Reason.BY_HAND
                        + "'"
                        + WHERE
                        + " and contact_id = ? and not is_on",
                contacts.stream()
                        .map(it -> new Object[] {office(), Ids.bytes(account), Ids.bytes(it)})
                        .toList());
    }

    /** What Google has and we did not choose yet: ours if it carries our id, else a person's. */
    void adopt(UUID account, Instant now) {
        jdbc.update(
                "insert into phone_set_member (office_id, account_id, contact_id, is_on, reason,"
                    + " since) select l.office_id, l.account_id, l.contact_id, true, case when"
                    + " locate(?, l.base) > 0 and locate(lower(hex(l.contact_id)), replace(l.base,"
                    + " '-', '')) > 0 then ? else ? end, ? from google_link l left join"
                    + " phone_set_member m on m.office_id = l.office_id and m.account_id ="
                    + " l.account_id and m.contact_id = l.contact_id where l.office_id = ? and"
                    + " l.account_id = ? and l.missing_since is null and m.contact_id is null",
                "\"" + StoredPerson.OUR_ID + "\"",
                Reason.ROOM.name(),
                Reason.BY_HAND.name(),
                Timestamp.from(now),
                office(),
                Ids.bytes(account));
    }

    void forgetArchived(UUID account) {
        jdbc.update(
                "delete from phone_set_member"
                        + WHERE
                        + " and contact_id in (select id from contact where office_id = ? and"
                        + " archived_at is not null)",
                office(),
                Ids.bytes(account),
                office());
    }

    void forget(UUID account) {
        jdbc.update("delete from phone_set_member" + WHERE, office(), Ids.bytes(account));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
