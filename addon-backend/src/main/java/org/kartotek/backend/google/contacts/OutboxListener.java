package org.kartotek.backend.google.contacts;

import java.util.Set;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.callcard.CardStale;
import org.kartotek.backend.callcard.CardsStale;
import org.kartotek.backend.contact.ContactArchived;
import org.kartotek.backend.contact.ContactChanged;
import org.kartotek.backend.contact.GroupChanged;
import org.kartotek.backend.order.OrderChanged;
import org.kartotek.backend.order.OrderMoved;
import org.kartotek.backend.timeline.TimelineGrew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whatever may change a contact's facts or its card is written down in the transaction that changes
 * it.
 */
@Component
class OutboxListener {
    private final Outbox outbox;

    OutboxListener(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ContactChanged event) {
        outbox.add(Set.of(event.contactId()));
    }

    @EventListener
    void on(ContactArchived event) {
        outbox.add(Set.of(event.contactId()));
    }

    @EventListener
    void on(GroupChanged event) {
        outbox.add(event.members());
    }

    @EventListener
    void on(OrderMoved event) {
        outbox.add(Set.of(event.contactId()));
    }

    @EventListener
    void on(OrderChanged event) {
        outbox.add(Set.of(event.contactId()));
    }

    @EventListener
    void on(CardStale event) {
        outbox.add(event.contactIds(), false);
    }

    @EventListener(CardsStale.class)
    void onCardsStale() {
        outbox.addLinked();
    }

    @EventListener
    void on(TimelineGrew event) {
        outbox.add(event.contactIds(), isSomebodyWaiting(event.door()));
    }

    /** Doors a person stands at; mails, meetings and calls log themselves. */
    private static boolean isSomebodyWaiting(Door door) {
        return switch (door) {
            case SIDEBAR, PHONE, CONSOLE, API -> true;
            case GMAIL, CALENDAR, CALL_LOG, IMPORT, RULE -> false;
        };
    }
}
