package org.kartotek.backend.addon;

import java.util.List;
import java.util.Optional;
import org.kartotek.backend.addon.read.MailPeople;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.contact.ChooserCard;
import org.kartotek.sidebar.contact.ColleagueCard;
import org.kartotek.sidebar.contact.ContactCard;
import org.kartotek.sidebar.contact.ListSenderCard;
import org.kartotek.sidebar.contact.UnknownSenderCard;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/** Whose card belongs beside a mail. */
@Component
class Sender {
    private final MailPeople people;
    private final StrangerForm strangers;

    Sender(MailPeople people, StrangerForm strangers) {
        this.people = people;
        this.strangers = strangers;
    }

    /** Empty when the mail has no writer. */
    Optional<SidebarCard> card(MailHeaders headers, Visit visit) {
        var from = headers.from();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var found = people.find(headers.participants().stream().map(MailAddress::email).toList());
        return Optional.of(
                isOurs(from.get(), found, visit)
                        ? ourMail(from.get(), headers, found, visit)
                        : theirMail(from.get(), headers, found, visit));
    }

    /** The form for an address the reader chose, filled with what the mail tells about it. */
    UnknownSenderCard form(MailAddress address, Optional<MailHeaders> headers, Visit visit) {
        var wrote = headers.flatMap(MailHeaders::from).map(MailAddress::email);
        return strangers.of(
                address, wrote.filter(address.email()::equals).isPresent(), List.of(), visit);
    }

    private static boolean isOurs(MailAddress from, MailPeople.Found found, Visit visit) {
        return found.isOwn(from.email())
                || from.email().equals(MailAddress.canonical(visit.caller().email()));
    }

    private SidebarCard theirMail(
            MailAddress from, MailHeaders headers, MailPeople.Found found, Visit visit) {
        var contact = found.contact(from.email(), visit.locale());
        if (contact.isPresent()) {
            return new ContactCard(contact.get(), othersThan(contact.get().id(), found), true);
        }
        return headers.isAutomatic()
                ? new ListSenderCard(from.email())
                : strangers.of(from, true, found.customers(), visit);
    }

    private static List<Hit> othersThan(String contact, MailPeople.Found found) {
        return found.customers().stream().filter(hit -> !hit.id().equals(contact)).toList();
    }

    /** What counts in a mail of ours is whom it went to. */
    private SidebarCard ourMail(
            MailAddress from, MailHeaders headers, MailPeople.Found found, Visit visit) {
        var only = found.onlyCustomer(visit.locale());
        if (only.isPresent()) {
            return new ContactCard(only.get(), List.of(), true);
        }
        var customers = found.customers();
        if (customers.size() > 1) {
            return new ChooserCard(customers);
        }
        var strangers = found.strangers();
        return strangers.size() == 1
                ? this.strangers.of(
                        addressOf(strangers.getFirst(), headers), false, customers, visit)
                : new ColleagueCard(from.name(), from.email(), customers);
    }

    private static MailAddress addressOf(String email, MailHeaders headers) {
        return headers.recipients().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElse(new MailAddress(email, ""));
    }
}
