package org.kartotek.backend.addon.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Component;

/** Takes the writer of a mail into the card index, and the mail into the timeline. */
@Component
public class ContactWrites {
    private final AddressAsked address;
    private final Users users;
    private final WriteContact contacts;
    private final Groups groups;
    private final Offices offices;
    private final KeepMail keep;

    ContactWrites(
            AddressAsked address,
            Users users,
            WriteContact contacts,
            Groups groups,
            Offices offices,
            KeepMail keep) {
        this.address = address;
        this.users = users;
        this.contacts = contacts;
        this.groups = groups;
        this.offices = offices;
        this.keep = keep;
    }

    public Outcome add(Visit visit) {
        return address.ifNobodyHasIt(visit, email -> add(email, visit));
    }

    private Outcome add(String email, Visit visit) {
        var typed = visit.event().input("phone");
        var phone = typed.flatMap(this::phone);
        if (typed.isPresent() && phone.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.phone", "typed", typed.get()));
        }
        var added = contacts.add(draft(email, phone.stream().toList(), visit), visit.actor());
        var words =
                keep.ifTicked(email, added.id(), visit) ? "contact.added" : KeepMail.WITHOUT_TEXT;
        return new Outcome.Done(visit.say(words, "name", added.shownName()), added.id());
    }

    private ContactDraft draft(String email, List<PhoneNumber> phones, Visit visit) {
        var event = visit.event();
        var name =
                PersonName.of(
                        event.input("givenName").orElse(null),
                        event.input("familyName").orElse(null));
        return ContactDraft.named(name)
                .withEmails(List.of(new EmailAddress(email, "work")))
                .withPhones(phones)
                .withOrganization(
                        event.input("organization").orElse(null),
                        event.input("jobTitle").orElse(null))
                .withOwner(owner(visit))
                .withGroups(group(visit).map(Set::of).orElse(Set.of()));
    }

    private UUID owner(Visit visit) {
        return visit.event()
                .input("owner")
                .map(Visit::idIn)
                .flatMap(users::findById)
                .filter(User::active)
                .map(User::id)
                .orElse(visit.user());
    }

    private Optional<UUID> group(Visit visit) {
        return visit.event()
                .input("group")
                .map(Visit::idIn)
                .flatMap(groups::findById)
                .map(group -> group.id());
    }

    private Optional<PhoneNumber> phone(String typed) {
        var region = offices.current().settings().phoneRegion();
        return Optional.of(PhoneNumbers.typed(typed, "work", region))
                .filter(phone -> phone.e164() != null);
    }
}
