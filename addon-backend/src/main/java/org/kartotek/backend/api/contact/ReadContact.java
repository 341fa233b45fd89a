package org.kartotek.backend.api.contact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Existing;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.PostalAddress;
import org.kartotek.backend.contact.WebAddress;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Component;

/** From what a program sent to what the office takes over, every reference looked up. */
@Component
class ReadContact {
    private final Offices offices;
    private final Users users;
    private final Groups groups;

    ReadContact(Offices offices, Users users, Groups groups) {
        this.offices = offices;
        this.users = users;
        this.groups = groups;
    }

    ContactDraft draft(ContactInput input) {
        refuseNobody(input);
        var region = offices.current().settings().phoneRegion();
        return new ContactDraft(
                new PersonName(
                        input.prefix(),
                        input.givenName(),
                        input.middleName(),
                        input.familyName(),
                        input.suffix()),
                input.nickname(),
                input.organization() == null ? null : input.organization().name().strip(),
                input.jobTitle(),
                Existing.id(input.owner(), "owner", users::findById),
                input.remark(),
                input.birthday(),
                Language.of(input.language()).orElse(null),
                each(input.emails(), e -> new EmailAddress(e.value().strip(), e.type())),
                each(input.phones(), p -> PhoneNumbers.typed(p.value(), p.type(), region)),
                each(input.addresses(), ReadContact::address),
                each(input.urls(), u -> new WebAddress(u.value().strip(), u.type())),
                groupIds(input.groups()));
    }

    /** A card that says nothing could never be found again. */
    private static void refuseNobody(ContactInput input) {
        var name = PersonName.of(input.givenName(), input.familyName());
        boolean nobody =
                name.full().isEmpty()
                        && blank(input.nickname())
                        && input.organization() == null
                        && none(input.emails())
                        && none(input.phones());
        if (nobody) {
            throw Refusal.bad(
                    "givenName",
                    input.givenName(),
                    "a contact needs a name, an organization, an email or a phone");
        }
    }

    private Set<UUID> groupIds(@Nullable List<ContactInput.GroupName> named) {
        var ids = new LinkedHashSet<UUID>();
        if (named != null && !named.isEmpty()) {
            var known = groups.findAllByOrderByPosition();
            for (int i = 0; i < named.size(); i++) {
                ids.add(groupId(named.get(i), known, "groups[%d]".formatted(i)));
            }
        }
        return ids;
    }

    private static UUID groupId(ContactInput.GroupName named, List<Group> known, String field) {
        return known.stream()
                .filter(group ->
                        named.id() == null
                                ? group.name().equals(named.name())
                                : group.id().equals(named.id()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.bad(
                                field + (named.id() == null ? ".name" : ".id"),
                                named.id() == null ? named.name() : named.id(),
                                "is not a group"))
                .id();
    }

    private static PostalAddress address(ContactInput.Address a) {
        return new PostalAddress(
                a.formatted(),
                a.street(),
                a.postalCode(),
                a.city(),
                a.region(),
                a.country(),
                a.countryCode(),
                a.type());
    }

    private static <A, B> List<B> each(@Nullable List<A> items, Function<A, B> read) {
        return items == null ? List.of() : items.stream().map(read).toList();
    }

    private static boolean none(@Nullable List<?> items) {
        return items == null || items.isEmpty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
