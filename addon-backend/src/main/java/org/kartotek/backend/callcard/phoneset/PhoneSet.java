package org.kartotek.backend.callcard.phoneset;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The contacts chosen for one account's phones, and what is different from yesterday.
 *
 * @param changes each with its reason, the most needed newcomer first
 */
public record PhoneSet(Set<UUID> members, List<Change> changes) {
    public PhoneSet {
        members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        changes = List.copyOf(changes);
    }

    /**
     * The best that fit, but calmly: who is on the phones stays unless a newcomer is clearly
     * better, and only so many leave on one day.
     */
    public static PhoneSet choose(Collection<Candidate> candidates, Room room, Instant now) {
        var choosing = new Choosing(candidates, room, now);
        choosing.makeRoom();
        choosing.fill();
        choosing.swap();
        choosing.fill();
        return choosing.chosen();
    }
}
