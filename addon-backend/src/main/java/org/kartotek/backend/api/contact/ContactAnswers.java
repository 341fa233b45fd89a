package org.kartotek.backend.api.contact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Named;
import org.kartotek.backend.api.shape.Names;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.springframework.stereotype.Component;

/** Contacts with what they refer to, in the same few statements for one or two hundred. */
@Component
class ContactAnswers {
    private final Memberships memberships;
    private final Groups groups;
    private final Names names;

    ContactAnswers(Memberships memberships, Groups groups, Names names) {
        this.memberships = memberships;
        this.groups = groups;
        this.names = names;
    }

    ContactJson of(Contact contact) {
        return of(List.of(contact)).getFirst();
    }

    List<ContactJson> of(List<Contact> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        var named = names.ofOrganizations(contacts.stream().map(Contact::organizationId));
        var members = memberships.of(contacts.stream().map(Contact::id).toList());
        var known = groups.findAllByOrderByPosition();
        var owners = names.ofUsers(contacts.stream().map(Contact::ownerId));
        return contacts.stream()
                .map(contact ->
                        answer(
                                contact,
                                at(named, contact.organizationId()),
                                groupsOf(members.getOrDefault(contact.id(), Set.of()), known),
                                at(owners, contact.ownerId())))
                .toList();
    }

    private static List<GroupJson> groupsOf(Set<UUID> ids, List<Group> known) {
        return known.stream()
                .filter(group -> ids.contains(group.id()))
                .sorted(Comparator.comparingInt(Group::position))
                .map(GroupJson::of)
                .toList();
    }

    private static @Nullable Named at(Map<UUID, Named> named, @Nullable UUID id) {
        return id == null ? null : named.get(id);
    }

    private static ContactJson answer(
            Contact contact,
            @Nullable Named organization,
            List<GroupJson> groups,
            @Nullable Named owner) {
        var name = contact.name();
        var language = contact.language();
        return new ContactJson(
                contact.id(),
                name.prefix(),
                name.given(),
                name.middle(),
                name.family(),
                name.suffix(),
                contact.nickname(),
                organization,
                contact.jobTitle(),
                contact.emails(),
                contact.phones(),
                contact.addresses(),
                contact.urls(),
                contact.birthday(),
                language == null ? null : language.code(),
                groups,
                owner,
                contact.remark(),
                contact.lastInteractionAt(),
                contact.createdAt(),
                contact.updatedAt());
    }
}
