package org.kartotek.backend.console.contacts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.springframework.stereotype.Component;

@Component
class ReadFacts {
    private final Contacts contacts;
    private final Organizations organizations;
    private final Memberships memberships;
    private final Groups groups;
    private final Users users;

    ReadFacts(
            Contacts contacts,
            Organizations organizations,
            Memberships memberships,
            Groups groups,
            Users users) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.memberships = memberships;
        this.groups = groups;
        this.users = users;
    }

    Optional<Facts> of(UUID contactId) {
        return contacts.findById(contactId)
                .map(contact ->
                        new Facts(
                                contact, organization(contact), groups(contactId), owner(contact)));
    }

    @Nullable String organization(Contact contact) {
        return Optional.ofNullable(contact.organizationId())
                .flatMap(organizations::findById)
                .map(Organization::name)
                .orElse(null);
    }

    private List<Group> groups(UUID contactId) {
        var in = memberships.of(contactId);
        return in.isEmpty()
                ? List.of()
                : groups.findByIdIn(in).stream()
                        .sorted(java.util.Comparator.comparingInt(Group::position))
                        .toList();
    }

    private @Nullable String owner(Contact contact) {
        return Optional.ofNullable(contact.ownerId())
                .flatMap(users::findById)
                .map(User::name)
                .orElse(null);
    }
}
