package org.kartotek.backend.capture;

import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office, and each of its users, chose about mail. */
@Service
public class MailChoices {
    private static final int LONGEST_LABEL = 225;

    private final JdbcClient jdbc;
    private final Audit audit;

    MailChoices(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param keepLabel mail under this Gmail label comes in whoever wrote it; "" for none
     * @param fullText whether whole texts are kept, or their beginnings only
     */
    public record OfOffice(String keepLabel, boolean fullText) {
        static final OfOffice NOTHING_CHOSEN = new OfOffice("", false);
    }

    public OfOffice ofOffice() {
        return jdbc.sql("select keep_label, full_text from office_mail where office_id = ?")
                .param(office())
                .query((row, n) -> new OfOffice(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElse(OfOffice.NOTHING_CHOSEN);
    }

    /** Whole texts that are not wanted any more are gone at once. */
    @Transactional
    public void choose(OfOffice choice, Caller caller) {
        caller.require(Role.OWNER);
        var before = ofOffice();
        var wanted = new OfOffice(label(choice.keepLabel()), choice.fullText());
        if (wanted.equals(before)) {
            return;
        }
        jdbc.sql(
                        "insert into office_mail (office_id, keep_label, full_text) values (?,?,?)"
                                + " on duplicate key update keep_label = ?, full_text = ?")
                .params(
                        office(),
                        wanted.keepLabel(),
                        wanted.fullText(),
                        wanted.keepLabel(),
                        wanted.fullText())
                .update();
        if (!wanted.keepLabel().equals(before.keepLabel())) {
            lookAgain("keep");
            audit.record(
                    caller.actor(),
                    wanted.keepLabel().isEmpty() ? "mail.keep-dropped" : "mail.keep-chosen",
                    "office",
                    null,
                    wanted.keepLabel());
        }
        if (wanted.fullText() != before.fullText()) {
            keepTexts(wanted.fullText(), caller);
        }
    }

    private void keepTexts(boolean whole, Caller caller) {
        if (!whole) {
            jdbc.sql("delete from mail_text where office_id = ?").param(office()).update();
        }
        audit.record(
                caller.actor(),
                whole ? "mail.texts-whole" : "mail.texts-short",
                "office",
                null,
                null);
    }

    /** The label under which this user's mail stays out; "" for none. */
    public String leaveOutLabel(UUID user) {
        return jdbc.sql("select leave_out_label from user_mail where office_id = ? and user_id = ?")
                .params(office(), Ids.bytes(user))
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Transactional
    public void leaveOut(String label, Caller caller) {
        var wanted = label(label);
        if (wanted.equals(leaveOutLabel(caller.userId()))) {
            return;
        }
        jdbc.sql(
                        "insert into user_mail (office_id, user_id, leave_out_label) values"
                                + " (?,?,?) on duplicate key update leave_out_label = ?")
                .params(office(), Ids.bytes(caller.userId()), wanted, wanted)
                .update();
        lookAgain("leave-out");
        audit.record(
                caller.actor(),
                wanted.isEmpty() ? "mail.leave-out-dropped" : "mail.leave-out-chosen",
                "user",
                caller.userId(),
                wanted);
    }

    /** What was labelled before a name was chosen was not looked at then. */
    private void lookAgain(String purpose) {
        jdbc.sql("delete from mail_label where office_id = ? and purpose = ?")
                .params(office(), purpose)
                .update();
    }

    /** The same for a mailbox: of the user whose address it has, else of who connected it. */
    public Optional<String> leaveOutLabelOf(UUID account) {
        return jdbc.sql(
                        "select m.leave_out_label from google_account a join app_user u on"
                            + " u.office_id = a.office_id and (u.email = a.email or u.id ="
                            + " a.connected_by) join user_mail m on m.office_id = u.office_id and"
                            + " m.user_id = u.id where a.office_id = ? and a.id = ? order by"
                            + " u.email = a.email desc limit 1")
                .params(office(), Ids.bytes(account))
                .query(String.class)
                .optional()
                .filter(it -> !it.isEmpty());
    }

    private static String label(String typed) {
        var label = typed.strip().replaceAll("\\s+", " ");
        return label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
