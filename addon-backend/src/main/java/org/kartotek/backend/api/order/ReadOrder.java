package org.kartotek.backend.api.order;

import org.kartotek.backend.access.Users;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Existing;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.OrderDraft;
import org.springframework.stereotype.Component;

/** From what a program sent to what an order opens with. */
@Component
class ReadOrder {
    private final Contacts contacts;
    private final Users users;

    ReadOrder(Contacts contacts, Users users) {
        this.contacts = contacts;
        this.users = users;
    }

    OrderDraft draft(OrderInput input) {
        var id = input.contact().id();
        var contact =
                contacts.findById(id)
                        .orElseThrow(
                                () -> Refusal.bad("contact.id", id, "there is no such contact"));
        return new OrderDraft(
                input.title(),
                contact.id(),
                contact.organizationId(),
                input.amount() == null ? null : input.amount().money(),
                input.orderLines(),
                Existing.id(input.owner(), "owner", users::findById));
    }
}
