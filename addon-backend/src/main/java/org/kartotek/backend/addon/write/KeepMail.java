package org.kartotek.backend.addon.write;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.sync.mail.MailHeaders;
import org.kartotek.sync.mail.MessageKey;
import org.springframework.stereotype.Component;

/** Takes the open mail into the timeline. */
@Component
class KeepMail {
    private final LogInteraction log;
    private final Clock clock;

    KeepMail(LogInteraction log, Clock clock) {
        this.log = log;
        this.clock = clock;
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
                        MessageKey.of(headers, now, "").value()),
                visit.actor());
    }
}
