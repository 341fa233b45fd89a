package org.kartotek.backend.google.contacts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.springframework.stereotype.Component;

/** Many contacts with their organizations and groups, in three statements. */
@Component
class OurContacts {
    private final Contacts contacts;
    private final Organizations organizations;
    private final Memberships memberships;

    OurContacts(Contacts contacts, Organizations organizations, Memberships memberships) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.memberships = memberships;
    }

    Map<UUID, OurContact> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        var found = contacts.findByIdIn(ids);
        var names = new HashMap<UUID, String>();
        var wanted =
                found.stream()
                        .map(Contact::organizationId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (!wanted.isEmpty()) {
            for (Organization it : organizations.findByIdIn(wanted)) names.put(it.id(), it.name());
        }
        var groups = memberships.of(ids);
        var ours = new LinkedHashMap<UUID, OurContact>();
        for (var contact : found) {
            var organization = contact.organizationId();
            ours.put(
                    contact.id(),
                    new OurContact(
                            contact,
                            organization == null ? null : names.get(organization),
                            groups.getOrDefault(contact.id(), Set.of())));
        }
        return ours;
    }
}
