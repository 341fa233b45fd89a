package org.kartotek.sync.google;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.GoogleContact;

/** A contact as we stored it after Google last showed it. */
public final class StoredPerson {
    /** For a contact that Google does not have yet. */
    public static final String NOTHING = "{}";

    private StoredPerson() {}

    public static Facts facts(String raw) {
        return PersonFacts.facts(PersonFacts.fromRaw(raw));
    }

    public static GoogleContact contact(
            String raw,
            String resourceName,
            String etag,
            String note,
            Set<String> groups,
            Instant changedAt) {
        return new GoogleContact(
                resourceName,
                etag,
                false,
                List.of(),
                null,
                facts(raw),
                note,
                groups,
                changedAt,
                raw);
    }
}
