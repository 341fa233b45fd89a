package org.kartotek.backend.api.shape;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.springframework.stereotype.Component;

/** The names of what a page of answers refers to: one statement for each kind. */
@Component
public class Names {
    private final Contacts contacts;
    private final Organizations organizations;
    private final Users users;

    Names(Contacts contacts, Organizations organizations, Users users) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.users = users;
    }

    public Map<UUID, Named> ofContacts(Stream<? extends @Nullable UUID> ids) {
        var asked = distinct(ids);
        return asked.isEmpty()
                ? Map.of()
                : contacts.findByIdIn(asked).stream()
                        .collect(
                                Collectors.toMap(
                                        Contact::id, c -> new Named(c.id(), c.shownName())));
    }

    public Map<UUID, Named> ofOrganizations(Stream<? extends @Nullable UUID> ids) {
        var asked = distinct(ids);
        return asked.isEmpty()
                ? Map.of()
                : organizations.findByIdIn(asked).stream()
                        .collect(
                                Collectors.toMap(
                                        Organization::id, o -> new Named(o.id(), o.name())));
    }

    public Map<UUID, Named> ofUsers(Stream<? extends @Nullable UUID> ids) {
        var asked = distinct(ids);
        return asked.isEmpty()
                ? Map.of()
                : users.findAllByOrderByName().stream()
                        .filter(user -> asked.contains(user.id()))
                        .collect(Collectors.toMap(User::id, u -> new Named(u.id(), u.name())));
    }

    private static Set<UUID> distinct(Stream<? extends @Nullable UUID> ids) {
        return ids.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
