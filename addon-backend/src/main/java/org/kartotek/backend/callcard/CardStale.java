package org.kartotek.backend.callcard;

import java.util.Set;
import java.util.UUID;

/**
 * Published inside the transaction by whoever knows of something else that stands on these
 * contacts' cards.
 */
public record CardStale(Set<UUID> contactIds) {
    public CardStale {
        contactIds = Set.copyOf(contactIds);
    }
}
