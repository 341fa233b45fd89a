package org.kartotek.backend.google.contacts;

import java.util.Set;
import org.kartotek.backend.contact.WriteContact;
import org.springframework.stereotype.Component;

/** A contact we took for gone is there again: out of Google's trash, maybe under another name. */
@Component
class BackInGoogle {
    private final Removals removals;
    private final WriteContact writeContact;

    BackInGoogle(Removals removals, WriteContact writeContact) {
        this.removals = removals;
        this.writeContact = writeContact;
    }

    void welcome(Page page, OurContact contact) {
        var id = contact.contact().id();
        if (contact.contact().archivedAt() != null) writeContact.restore(id, page.actor());
        removals.settle(page.accountId(), Set.of(id), Removal.State.RETURNED);
    }
}
