package org.kartotek.backend.addon.write;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.sidebar.Back;

/** Whom a form is about, and which of their orders. */
record About(Contact contact, @Nullable UUID order) {
    static About of(Back about, Contacts contacts, Orders orders) {
        var id = Visit.idIn(about.id());
        if (!about.kind().equals("order")) {
            return new About(contacts.findById(id).orElseThrow(), null);
        }
        var contact = orders.findById(id).orElseThrow().contactId();
        return new About(contacts.findById(contact).orElseThrow(), id);
    }
}
