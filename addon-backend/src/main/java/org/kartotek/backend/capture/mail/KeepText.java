package org.kartotek.backend.capture.mail;

import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.ReplyText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of a mail that somebody keeps by hand, by the rules for mail that is read anyway. */
@Service
public class KeepText {
    private final LeftOut leftOut;
    private final MailContents contents;
    private final AmendInteraction amend;
    private final CaptureSettings settings;

    KeepText(
            LeftOut leftOut,
            MailContents contents,
            AmendInteraction amend,
            CaptureSettings settings) {
        this.leftOut = leftOut;
        this.contents = contents;
        this.amend = amend;
        this.settings = settings;
    }

    /**
     * Nothing is kept of what somebody's label keeps out, and nothing is put back into what was
     * made private.
     */
    @Transactional
    public void of(UUID interaction, String key, Mail mail) {
        if (leftOut.among(Set.of(key)).isEmpty()) {
            amend.write(interaction, settings.excerptOf(ReplyText.of(mail).text()));
            contents.write(interaction, mail, contents.wholeTextsWanted());
        }
    }
}
