package org.kartotek.backend.capture.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.WholeText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is kept of a mail beside its words: the names of what is attached, and maybe all of it. */
@Component
class MailContents {
    private static final int LONGEST_TEXT = 64_000;
    private static final int MOST_ATTACHMENTS = 50;

    private final JdbcTemplate jdbc;
    private final MailChoices choices;

    MailContents(JdbcTemplate jdbc, MailChoices choices) {
        this.jdbc = jdbc;
        this.choices = choices;
    }

    /** Of one page; whether whole texts are wanted is asked once. */
    boolean wholeTextsWanted() {
        return choices.ofOffice().fullText();
    }

    /** Twice is once, and nothing is put back into what was made private. */
    void write(UUID interaction, Mail mail, boolean whole) {
        attached(interaction, mail.attachments());
        if (whole) {
            jdbc.update(
                    "insert into mail_text (office_id, interaction_id, text) select office_id, id,"
                            + " ? from interaction where office_id = ? and id = ? and private_at is"
                            + " null on duplicate key update text = values(text)",
                    cut(WholeText.of(mail), LONGEST_TEXT),
                    office(),
                    Ids.bytes(interaction));
        }
    }

    private void attached(UUID interaction, List<Mail.Attachment> attachments) {
        var rows = new ArrayList<Object[]>();
        attachments.stream()
                .limit(MOST_ATTACHMENTS)
                .forEach(it ->
                        rows.add(
                                new Object[] {
                                    rows.size(),
                                    cut(it.name(), 255),
                                    cut(it.type(), 127),
                                    it.size(),
                                    office(),
                                    Ids.bytes(interaction)
                                }));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert ignore into mail_attachment (office_id, interaction_id, position, name,"
                            + " type, size) select office_id, id, ?, ?, ?, ? from interaction where"
                            + " office_id = ? and id = ? and private_at is null",
                    rows);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
