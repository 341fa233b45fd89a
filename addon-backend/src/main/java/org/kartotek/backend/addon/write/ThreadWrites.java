package org.kartotek.backend.addon.write;

import java.util.UUID;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.addon.mail.OpenMail;
import org.kartotek.backend.addon.mail.OpenThread;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.AttachToOrder;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/** Says which order the open conversation is about; its later mails follow by themselves. */
@Component
public class ThreadWrites {
    private final Orders orders;
    private final OpenThread thread;
    private final AttachToOrder attach;
    private final OpenMail mail;
    private final KeepMail keep;

    ThreadWrites(
            Orders orders, OpenThread thread, AttachToOrder attach, OpenMail mail, KeepMail keep) {
        this.orders = orders;
        this.thread = thread;
        this.attach = attach;
        this.mail = mail;
        this.keep = keep;
    }

    /** A conversation that is in no timeline yet comes in with its open mail. */
    public Outcome attach(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        var known = thread.interactions(visit);
        var mails =
                known.isEmpty()
                        ? mail.headers(visit.user(), visit.event()).stream()
                                .map(headers -> kept(headers, order, visit))
                                .toList()
                        : known;
        if (mails.isEmpty()) {
            return new Outcome.Refused(visit.say("error.GMAIL_SILENT"));
        }
        attach.attach(mails, order.id(), visit.actor());
        return new Outcome.Done(
                visit.say("thread.attached", "order", "#" + order.number(), "count", mails.size()));
    }

    public Outcome detach(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        attach.detach(thread.interactions(visit), order.id(), visit.actor());
        return new Outcome.Done(visit.say("thread.detached", "order", "#" + order.number()));
    }

    private UUID kept(MailHeaders headers, Order order, Visit visit) {
        var me = MailAddress.canonical(visit.caller().email());
        boolean mine = headers.from().map(MailAddress::email).filter(me::equals).isPresent();
        var kept =
                keep.keep(
                        headers,
                        mine ? Direction.OUT : Direction.IN,
                        order.contactId(),
                        order.id(),
                        visit);
        keep.withText(headers, kept, visit);
        return kept.id();
    }
}
