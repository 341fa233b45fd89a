package org.kartotek.backend.addon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.AccessSettings;
import org.kartotek.backend.addon.read.MailPeople;
import org.kartotek.backend.addon.read.SearchReading;
import org.kartotek.backend.contact.Groups;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.contact.ChooserCard;
import org.kartotek.sidebar.contact.ColleagueCard;
import org.kartotek.sidebar.contact.ContactCard;
import org.kartotek.sidebar.contact.ListSenderCard;
import org.kartotek.sidebar.contact.UnknownSenderCard;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/** Whose card belongs beside a mail. */
@Component
class Sender {
    private static final int LOOK_ALIKES = 3;

    private final MailPeople people;
    private final SearchReading search;
    private final Groups groups;

    Sender(MailPeople people, SearchReading search, Groups groups) {
        this.people = people;
        this.search = search;
        this.groups = groups;
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
    UnknownSenderCard form(MailAddress address, Visit visit) {
        var name = NameTyped.of(address);
        List<Hit> atTheSamePlace =
                AccessSettings.isPublic(address.domain())
                        ? List.of()
                        : search.contacts("@" + address.domain(), visit.locale(), LOOK_ALIKES);
        return new UnknownSenderCard(
                address.email(),
                name.given(),
                name.family(),
                organizationOf(atTheSamePlace),
                lookAlikes(address, atTheSamePlace, visit),
                groups.findAllByOrderByPosition().stream()
                        .map(group -> new Choice(group.id().toString(), group.name()))
                        .toList());
    }

    private static boolean isOurs(MailAddress from, MailPeople.Found found, Visit visit) {
        return found.isOwn(from.email())
                || from.email().equals(MailAddress.canonical(visit.caller().email()));
    }

    private SidebarCard theirMail(
            MailAddress from, MailHeaders headers, MailPeople.Found found, Visit visit) {
        var contact = found.contact(from.email(), visit.locale());
        if (contact.isPresent()) {
            return new ContactCard(contact.get());
        }
        return headers.isAutomatic() ? new ListSenderCard(from.email()) : form(from, visit);
    }

    /** What counts in a mail of ours is whom it went to. */
    private SidebarCard ourMail(
            MailAddress from, MailHeaders headers, MailPeople.Found found, Visit visit) {
        var only = found.onlyCustomer(visit.locale());
        if (only.isPresent()) {
            return new ContactCard(only.get());
        }
        var customers = found.customers();
        if (customers.size() > 1) {
            return new ChooserCard(customers);
        }
        var strangers = found.strangers();
        return strangers.size() == 1
                ? form(addressOf(strangers.getFirst(), headers), visit)
                : new ColleagueCard(from.name(), from.email(), customers);
    }

    private static MailAddress addressOf(String email, MailHeaders headers) {
        return headers.recipients().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElse(new MailAddress(email, ""));
    }

    private List<Hit> lookAlikes(MailAddress address, List<Hit> sameDomain, Visit visit) {
        var alike = new LinkedHashMap<String, Hit>();
        if (!address.name().isBlank()) {
            search.contacts(address.name(), visit.locale(), LOOK_ALIKES)
                    .forEach(hit -> alike.put(hit.id(), hit));
        }
        sameDomain.forEach(hit -> alike.putIfAbsent(hit.id(), hit));
        return alike.values().stream().limit(LOOK_ALIKES).toList();
    }

    private static @Nullable String organizationOf(List<Hit> colleagues) {
        return colleagues.stream()
                .map(Hit::detail)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
