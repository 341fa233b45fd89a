package org.kartotek.backend.addon.mail;

import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.GmailUnits;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/**
 * Who wrote the open mail. Asked of Gmail once per user and message: a message's headers never
 * change, and people go back and forth between mails all day.
 */
@Component
public class OpenMail {
    /** Of messages.get, in the dearer of Google's two price lists. */
    private static final int PRICE = GmailUnits.SINCE_MAY_2026.get();

    private final GmailHeaders gmail;
    private final GoogleConnections connections;
    private final Remembered remembered = new Remembered();

    OpenMail(GmailHeaders gmail, GoogleConnections connections) {
        this.gmail = gmail;
        this.connections = connections;
    }

    /** Empty when Google does not say which mail is open, or does not let us see it. */
    public Optional<MailHeaders> headers(UUID user, AddonEvent event) {
        var message = event.messageId();
        return message.isEmpty()
                ? Optional.empty()
                : remembered.find(user, message.get()).or(() -> fetch(user, message.get(), event));
    }

    /** With its text, read again each time and kept nowhere. Empty without the scope for that. */
    public Optional<Mail> whole(AddonEvent event) {
        return event.mayReadText()
                ? event.messageId().flatMap(message -> asked(message, event, gmail::whole))
                : Optional.empty();
    }

    private Optional<MailHeaders> fetch(UUID user, String message, AddonEvent event) {
        var headers = asked(message, event, gmail::of);
        headers.ifPresent(found -> remembered.keep(user, message, found));
        return headers;
    }

    private interface Asking<T> {
        Optional<T> of(String message, String userToken, String messageToken);
    }

    private <T> Optional<T> asked(String message, AddonEvent event, Asking<T> asking) {
        var userToken = event.userOAuthToken();
        var messageToken = event.messageToken();
        if (userToken.isEmpty() || messageToken.isEmpty()) {
            return Optional.empty();
        }
        // The office may read this mailbox too, and Google counts both together.
        connections.countAtOnce(Api.GMAIL, CurrentCaller.get().email(), PRICE);
        return asking.of(message, userToken.get(), messageToken.get());
    }
}
