package org.kartotek.backend.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.search.Folding;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchText;
import org.springframework.stereotype.Component;

/** An organization is known by its exact name; a name not seen before makes one. */
@Component
class FindOrganization {
    static final String KIND = "organization";

    private final Organizations organizations;
    private final SearchIndex search;

    FindOrganization(Organizations organizations, SearchIndex search) {
        this.organizations = organizations;
        this.search = search;
    }

    @Nullable UUID idOf(@Nullable String name, Instant now) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return organizations
                .findFirstByNameFoldedAndNameOrderById(
                        Organization.cut(Folding.fold(name)), Organization.cut(name.strip()))
                .map(Organization::id)
                .orElseGet(() -> add(name, now));
    }

    private UUID add(String name, Instant now) {
        var added = organizations.save(new Organization(name, now));
        search.put(KIND, added.id(), new SearchText().words(name));
        return added.id();
    }
}
