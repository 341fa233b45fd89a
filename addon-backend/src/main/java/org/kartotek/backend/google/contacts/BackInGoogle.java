package org.kartotek.backend.google.contacts;

import java.util.Set;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.phoneset.PhoneSets;
import org.springframework.stereotype.Component;

/** A contact we took for gone is there again: out of Google's trash, maybe under another name. */
@Component
class BackInGoogle {
    private final Removals removals;
    private final WriteContact writeContact;
    private final PhoneSets phoneSets;

    BackInGoogle(Removals removals, WriteContact writeContact, PhoneSets phoneSets) {
        this.removals = removals;
        this.writeContact = writeContact;
        this.phoneSets = phoneSets;
    }

    void welcome(Page page, OurContact contact) {
        var id = contact.contact().id();
        if (contact.contact().archivedAt() != null) writeContact.restore(id, page.actor());
        removals.settle(page.accountId(), Set.of(id), Removal.State.RETURNED);
        phoneSets.byHand(page.accountId(), Set.of(id));
    }
}
