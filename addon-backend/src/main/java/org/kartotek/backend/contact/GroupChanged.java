package org.kartotek.backend.contact;

import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Door;

/**
 * Published inside the transaction when a group was made, renamed or deleted here.
 *
 * @param members whose cards and labels say otherwise now
 */
public record GroupChanged(UUID groupId, What what, Set<UUID> members, Door door) {
    public enum What {
        ADDED,
        RENAMED,
        DELETED
    }

    public GroupChanged {
        members = Set.copyOf(members);
    }
}
