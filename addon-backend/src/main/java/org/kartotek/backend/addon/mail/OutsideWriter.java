package org.kartotek.backend.addon.mail;

import java.util.Optional;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.stereotype.Component;

/** Whom outside the office the open mail is with: its writer, or the first it went to. */
@Component
public class OutsideWriter {
    private final OpenMail mail;
    private final OwnPeople ownPeople;

    OutsideWriter(OpenMail mail, OwnPeople ownPeople) {
        this.mail = mail;
        this.ownPeople = ownPeople;
    }

    public Optional<String> of(Visit visit) {
        var own = ownPeople.now();
        return mail.headers(visit.user(), visit.event()).stream()
                .flatMap(headers -> headers.participants().stream())
                .map(MailAddress::email)
                .filter(it -> !own.isOwn(it))
                .findFirst();
    }
}
