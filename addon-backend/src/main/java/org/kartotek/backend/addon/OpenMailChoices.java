package org.kartotek.backend.addon;

import org.kartotek.backend.access.Role;
import org.kartotek.backend.addon.mail.OpenThread;
import org.kartotek.backend.addon.mail.OutsideWriter;
import org.kartotek.backend.capture.MakePrivate;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.sidebar.contact.MailChoicesCard;
import org.kartotek.sidebar.contact.MailChoicesCard.Logged;
import org.springframework.stereotype.Component;

/** What the reader may choose about the mail that is open. */
@Component
class OpenMailChoices {
    private final OpenThread thread;
    private final OutsideWriter writer;
    private final MakePrivate makePrivate;
    private final MutedAddresses muted;

    OpenMailChoices(
            OpenThread thread,
            OutsideWriter writer,
            MakePrivate makePrivate,
            MutedAddresses muted) {
        this.thread = thread;
        this.writer = writer;
        this.makePrivate = makePrivate;
        this.muted = muted;
    }

    MailChoicesCard card(Visit visit) {
        var address = writer.of(visit).orElse(null);
        return new MailChoicesCard(
                makePrivate.belongingTo(visit.caller(), thread.interactions(visit)).size(),
                address,
                address == null ? Logged.YES : logged(address),
                visit.caller().role().includes(Role.MANAGER));
    }

    private Logged logged(String address) {
        var now = muted.now();
        if (now.muted().contains(address)) {
            return Logged.MUTED;
        }
        return now.contains(address) ? Logged.DOMAIN_MUTED : Logged.YES;
    }
}
