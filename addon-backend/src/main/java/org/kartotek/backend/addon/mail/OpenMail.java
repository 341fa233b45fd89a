package org.kartotek.backend.addon.mail;

import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/**
 * Who wrote the open mail. Asked of Gmail once per user and message: a message's headers never
 * change, and people go back and forth between mails all day.
 */
@Component
public class OpenMail {
    private final GmailHeaders gmail;
    private final Remembered remembered = new Remembered();

    OpenMail(GmailHeaders gmail) {
        this.gmail = gmail;
    }

    /** Empty when Google does not say which mail is open, or does not let us see it. */
    public Optional<MailHeaders> headers(UUID user, AddonEvent event) {
        var message = event.messageId();
        return message.isEmpty()
                ? Optional.empty()
                : remembered.find(user, message.get()).or(() -> fetch(user, message.get(), event));
    }

    private Optional<MailHeaders> fetch(UUID user, String message, AddonEvent event) {
        var userToken = event.userOAuthToken();
        var messageToken = event.messageToken();
        if (userToken.isEmpty() || messageToken.isEmpty()) {
            return Optional.empty();
        }
        var headers = gmail.of(message, userToken.get(), messageToken.get());
        headers.ifPresent(found -> remembered.keep(user, message, found));
        return headers;
    }
}
