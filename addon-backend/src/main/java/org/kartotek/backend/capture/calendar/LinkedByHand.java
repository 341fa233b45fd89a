package org.kartotek.backend.capture.calendar;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.sync.calendar.EventLinks;
import org.springframework.stereotype.Component;

/**
 * The contacts and the order that an event names. Anybody who may write into the calendar may have
 * put them there, so only what this office has counts.
 */
@Component
class LinkedByHand {
    private static final int MOST = 50;

    private final Contacts contacts;
    private final Orders orders;

    LinkedByHand(Contacts contacts, Orders orders) {
        this.contacts = contacts;
        this.orders = orders;
    }

    Set<UUID> contacts(EventLinks links) {
        if (links.isEmpty()) {
            return Set.of();
        }
        var ids = links.contacts().stream().limit(MOST).flatMap(it -> id(it).stream()).toList();
        var found = new HashSet<UUID>();
        contacts.findByIdIn(ids).stream()
                .filter(it -> it.archivedAt() == null)
                .map(Contact::id)
                .forEach(found::add);
        find(links).map(Order::contactId).ifPresent(found::add);
        return found;
    }

    Optional<UUID> order(EventLinks links) {
        return find(links).map(Order::id);
    }

    private Optional<Order> find(EventLinks links) {
        return Optional.ofNullable(links.order())
                .flatMap(LinkedByHand::id)
                .flatMap(orders::findById);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
