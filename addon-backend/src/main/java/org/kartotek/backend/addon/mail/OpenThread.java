package org.kartotek.backend.addon.mail;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.capture.MailThreads;
import org.kartotek.backend.timeline.Interactions;
import org.kartotek.sync.mail.MessageKey;
import org.springframework.stereotype.Component;

/** What is in the timelines of the conversation that is open. */
@Component
public class OpenThread {
    private final MailThreads threads;
    private final OpenMail mail;
    private final Interactions interactions;

    OpenThread(MailThreads threads, OpenMail mail, Interactions interactions) {
        this.threads = threads;
        this.mail = mail;
        this.interactions = interactions;
    }

    /** All of it when the office reads this mailbox, else the open mail alone if it was kept. */
    public List<UUID> interactions(Visit visit) {
        var message = visit.event().messageId();
        if (message.isEmpty()) {
            return List.of();
        }
        var around = threads.interactionsAround(visit.caller().email(), message.get());
        return around.isEmpty() ? kept(visit) : around;
    }

    private List<UUID> kept(Visit visit) {
        return mail
                .headers(visit.user(), visit.event())
                .map(headers -> MessageKey.of(headers, visit.reader().moments().now(), "").value())
                .flatMap(interactions::findBySourceKey)
                .stream()
                .map(it -> it.id())
                .toList();
    }

    public boolean isAbout(UUID order, Visit visit) {
        return interactions(visit).stream()
                .flatMap(id -> interactions.findById(id).stream())
                .anyMatch(it -> order.equals(it.orderId()));
    }
}
