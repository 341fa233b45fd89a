package org.kartotek.backend.console.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.springframework.stereotype.Component;

/** Rows of contacts with their organizations and groups: three statements, however many rows. */
@Component
class ContactRows {
    private final Organizations organizations;
    private final Memberships memberships;
    private final Groups groups;

    ContactRows(Organizations organizations, Memberships memberships, Groups groups) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.groups = groups;
    }

    List<ContactRow> of(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        var names = organizationNames(contacts);
        var groupsOf = memberships.of(contacts.stream().map(Contact::id).toList());
        var all = groupsOf.isEmpty() ? List.<Group>of() : groups.findAllByOrderByPosition();
        return contacts.stream()
                .map(c -> row(c, names, markers(all, groupsOf.getOrDefault(c.id(), Set.of()))))
                .toList();
    }

    private Map<UUID, String> organizationNames(Collection<Contact> contacts) {
        var ids =
                contacts.stream()
                        .map(Contact::organizationId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : organizations.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Organization::id, Organization::name));
    }

    private static List<String> markers(List<Group> all, Set<UUID> of) {
        return all.stream().filter(group -> of.contains(group.id())).map(Group::name).toList();
    }

    private static ContactRow row(
            Contact contact, Map<UUID, String> organizations, List<String> groups) {
        @Nullable UUID organization = contact.organizationId();
        return new ContactRow(
                contact.id(),
                contact.shownName(),
                organization == null ? null : organizations.get(organization),
                organization,
                groups,
                first(contact.phones(), Function.identity()),
                first(contact.emails(), email -> email.value()),
                contact.lastInteractionAt());
    }

    private static <T, R> @Nullable R first(List<T> list, Function<T, R> as) {
        return list.isEmpty() ? null : as.apply(list.getFirst());
    }
}
