package org.kartotek.backend.capture.mail;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.sync.google.GmailMessage;
import org.kartotek.sync.mail.AutomaticMail;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;

/** Which mail may enter a timeline, if one of its outsiders is a known contact. */
record MailRule(OwnPeople.Now own, MutedAddresses.Now muted) {

    sealed interface Verdict {

        /**
         * @param outsiders everybody on it who is not of the office and not muted
         */
        record Take(Direction direction, MailAddress from, Set<String> outsiders)
                implements Verdict {}

        record Leave(Why why) implements Verdict {}
    }

    enum Why {
        /** Nobody knows who wrote it. */
        NO_SENDER,
        /** Newsletters, lists, out-of-office answers: nobody sat down and wrote to the office. */
        AUTOMATIC,
        MUTED,
        /** Colleagues among themselves. */
        OWN_ONLY
    }

    /**
     * @param kept it lies under the label the office chose: whoever wrote it, a person wants it
     *     here
     */
    Verdict on(GmailMessage message, boolean kept) {
        var headers = message.headers();
        var from = headers.from();
        if (from.isEmpty()) {
            return new Verdict.Leave(Why.NO_SENDER);
        }
        var sender = from.get();
        if (!kept && isAutomatic(headers)) {
            return new Verdict.Leave(Why.AUTOMATIC);
        }
        if (muted.contains(sender.email())) {
            return new Verdict.Leave(Why.MUTED);
        }
        // An alias in another domain is the office's too, as the folder shows in which it lies.
        var ours = message.isSent() || own.isOwn(sender.email());
        var outsiders = new LinkedHashSet<String>();
        headers.participants().stream()
                .map(MailAddress::email)
                .filter(it -> !own.isOwn(it) && !(ours && it.equals(sender.email())))
                .forEach(outsiders::add);
        if (outsiders.isEmpty()) {
            return new Verdict.Leave(Why.OWN_ONLY);
        }
        outsiders.removeIf(muted::contains);
        return outsiders.isEmpty()
                ? new Verdict.Leave(Why.MUTED)
                : new Verdict.Take(ours ? Direction.OUT : Direction.IN, sender, outsiders);
    }

    /** A group address of the office, such as info@, marks what customers write to it as a list. */
    private boolean isAutomatic(MailHeaders headers) {
        var ours = AutomaticMail.listOf(headers).filter(own::isOwnList).isPresent();
        return AutomaticMail.isByMachine(headers) || !ours && AutomaticMail.isFromList(headers);
    }
}
