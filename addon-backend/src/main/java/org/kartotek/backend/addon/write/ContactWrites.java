package org.kartotek.backend.addon.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.addon.mail.OpenMail;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/** Takes the writer of a mail into the card index, and the mail into the timeline. */
@Component
public class ContactWrites {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,255}");

    private final RecogniseContact recognise;
    private final WriteContact contacts;
    private final Groups groups;
    private final Offices offices;
    private final OpenMail mail;
    private final KeepMail keep;

    ContactWrites(
            RecogniseContact recognise,
            WriteContact contacts,
            Groups groups,
            Offices offices,
            OpenMail mail,
            KeepMail keep) {
        this.recognise = recognise;
        this.contacts = contacts;
        this.groups = groups;
        this.offices = offices;
        this.mail = mail;
        this.keep = keep;
    }

    public Outcome add(Visit visit) {
        var email = MailAddress.canonical(visit.event().parameter("email").orElse(""));
        if (!ADDRESS.matcher(email).matches()) {
            return new Outcome.Refused(visit.say("refused.gone"));
        }
        var known = recognise.byEmail(email);
        if (known.isPresent()) {
            return new Outcome.Done(visit.say("contact.alreadyThere"), known.get().id());
        }
        var typed = visit.event().input("phone");
        var phone = typed.flatMap(this::phone);
        if (typed.isPresent() && phone.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.phone", "typed", typed.get()));
        }
        var added = contacts.add(draft(email, phone.stream().toList(), visit), visit.actor());
        if (visit.event().input("logMail").isPresent()) {
            mail.headers(visit.user(), visit.event())
                    .ifPresent(headers -> keep(headers, email, added.id(), visit));
        }
        return new Outcome.Done(visit.say("contact.added", "name", added.shownName()), added.id());
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
                .withOrganization(event.input("organization").orElse(null), null)
                .withOwner(visit.user())
                .withGroups(group(visit).map(Set::of).orElse(Set.of()));
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

    private void keep(MailHeaders headers, String email, UUID contact, Visit visit) {
        boolean theirs = headers.from().map(MailAddress::email).filter(email::equals).isPresent();
        keep.keep(headers, theirs ? Direction.IN : Direction.OUT, contact, null, visit);
    }
}
