package org.kartotek.backend.addon.write;

import java.util.ArrayList;
import java.util.Optional;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.WriteContact;
import org.springframework.stereotype.Component;

/** Gives a stranger's address to a contact that is the same person. */
@Component
public class SameContactWrites {
    private final AddressAsked address;
    private final Contacts all;
    private final Organizations organizations;
    private final Memberships memberships;
    private final WriteContact contacts;
    private final KeepMail keep;

    SameContactWrites(
            AddressAsked address,
            Contacts all,
            Organizations organizations,
            Memberships memberships,
            WriteContact contacts,
            KeepMail keep) {
        this.address = address;
        this.all = all;
        this.organizations = organizations;
        this.memberships = memberships;
        this.contacts = contacts;
        this.keep = keep;
    }

    /** The stranger is somebody we have: the address is theirs too. */
    public Outcome same(Visit visit) {
        return address.ifNobodyHasIt(visit, email -> give(email, visit));
    }

    private Outcome give(String email, Visit visit) {
        var contact =
                all.findById(visit.id("id")).filter(it -> it.archivedAt() == null).orElseThrow();
        var emails = new ArrayList<>(contact.emails());
        emails.add(new EmailAddress(email, "work"));
        contacts.change(contact.id(), asItIs(contact).withEmails(emails), visit.actor());
        var words =
                keep.ifTicked(email, contact.id(), visit) ? "contact.same" : KeepMail.WITHOUT_TEXT;
        return new Outcome.Done(visit.say(words, "name", contact.shownName()), contact.id());
    }

    private ContactDraft asItIs(Contact contact) {
        var organization =
                Optional.ofNullable(contact.organizationId())
                        .flatMap(organizations::findById)
                        .map(it -> it.name())
                        .orElse(null);
        return contact.draft(organization, memberships.of(contact.id()));
    }
}
