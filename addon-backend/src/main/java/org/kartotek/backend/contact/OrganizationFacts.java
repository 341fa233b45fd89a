package org.kartotek.backend.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office knows of an organization itself. */
public record OrganizationFacts(
        String name,
        @Nullable String website,
        List<PhoneNumber> phones,
        List<EmailAddress> emails,
        @Nullable String address) {
    public OrganizationFacts {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An organization needs a name");
        }
        name = Organization.cut(name.strip());
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }
}
