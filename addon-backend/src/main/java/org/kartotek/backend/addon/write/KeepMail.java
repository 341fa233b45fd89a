package org.kartotek.backend.addon.write;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.addon.mail.OpenMail;
import org.kartotek.backend.capture.mail.KeepText;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.kartotek.sync.mail.MessageKey;
import org.springframework.stereotype.Component;

/** Takes the open mail into the timeline. */
@Component
class KeepMail {
    /** What is said then instead of the usual notice. */
    static final String WITHOUT_TEXT = "contact.addedWithoutText";

    private final LogInteraction log;
    private final OpenMail mail;
    private final KeepText texts;
    private final Clock clock;

    KeepMail(LogInteraction log, OpenMail mail, KeepText texts, Clock clock) {
        this.log = log;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The open mail of somebody just added, if the form says so.
     *
     * @return false if it was to be kept and Gmail did not give its text
     */
    boolean ifTicked(String email, UUID contact, Visit visit) {
        return visit.event().input("logMail").isEmpty()
                || mail.headers(visit.user(), visit.event())
                        .map(headers -> kept(headers, email, contact, visit))
                        .orElse(true);
    }

    private boolean kept(MailHeaders headers, String email, UUID contact, Visit visit) {
        boolean theirs = headers.from().map(MailAddress::email).filter(email::equals).isPresent();
        var direction = theirs ? Direction.IN : Direction.OUT;
        return withText(headers, keep(headers, direction, contact, null, visit), visit);
    }

    /**
     * Its words too, as much of them as the office keeps of any mail.
     *
     * @return false when Gmail does not give them: the mail stands there by its subject
     */
    boolean withText(MailHeaders headers, Interaction kept, Visit visit) {
        var whole = mail.whole(visit.event());
        whole.ifPresent(it -> texts.of(kept.id(), key(headers), it));
        return whole.isPresent();
    }

    private String key(MailHeaders headers) {
        return MessageKey.of(headers, clock.instant(), "").value();
    }

    /** Under the same key the mailbox's own sync uses, so that it stands there once. */
    Interaction keep(
            MailHeaders headers,
            Direction direction,
            UUID contact,
            @Nullable UUID order,
            Visit visit) {
        var now = clock.instant();
        return log.log(
                new InteractionDraft(
                        Interaction.Kind.EMAIL,
                        direction,
                        headers.date().filter(at -> at.isBefore(now)).orElse(now),
                        null,
                        headers.subject(),
                        null,
                        order,
                        Set.of(contact),
                        key(headers)),
                visit.actor());
    }
}
