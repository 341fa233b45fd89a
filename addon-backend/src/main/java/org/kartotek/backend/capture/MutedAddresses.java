package org.kartotek.backend.capture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Addresses and whole domains whose mail the office does not want in any timeline. */
@Service
public class MutedAddresses {
    private final JdbcTemplate jdbc;
    private final Audit audit;

    MutedAddresses(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The muted ones as they are now. */
    public record Now(Set<String> muted) {

        public boolean contains(String email) {
            return muted.stream()
                    .anyMatch(it ->
                            it.contains("@") ? it.equals(email) : OwnPeople.Now.isUnder(email, it));
        }
    }

    public Now now() {
        return new Now(new TreeSet<>(all()));
    }

    public List<String> all() {
        return jdbc.query(
                "select address from muted_address where office_id = ? order by address",
                (row, n) -> row.getString(1),
                office());
    }

    /**
     * @param address {@code a@b}, or {@code b} for a whole domain
     */
    @Transactional
    public void mute(String address, Actor actor) {
        var added =
                jdbc.update(
                        "insert ignore into muted_address (office_id, address) values (?,?)",
                        office(),
                        MailAddress.canonical(address));
        if (added > 0) {
            audit.record(actor, "address.muted", null, null, MailAddress.canonical(address));
        }
    }

    @Transactional
    public void unmute(String address, Actor actor) {
        var removed =
                jdbc.update(
                        "delete from muted_address where office_id = ? and address = ?",
                        office(),
                        MailAddress.canonical(address));
        if (removed > 0) {
            searchAgain(MailAddress.canonical(address));
            audit.record(actor, "address.unmuted", null, null, MailAddress.canonical(address));
        }
    }

    /** What they wrote while they were muted is looked for. */
    private void searchAgain(String address) {
        jdbc.update(
                "delete from mail_search where office_id = ? and (what = ? or what like ? or what"
                        + " like ?)",
                office(),
                address,
                "%@" + address,
                "%." + address);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
