package org.kartotek.backend.timeline;

import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Door;

/**
 * Published inside the transaction when something new stands in the timelines of these contacts.
 */
public record TimelineGrew(Set<UUID> contactIds, Door door) {
    public TimelineGrew {
        contactIds = Set.copyOf(contactIds);
    }
}
