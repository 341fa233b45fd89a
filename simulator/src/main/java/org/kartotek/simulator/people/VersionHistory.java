package org.kartotek.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What an address book looked like a short while ago: listings lag behind the writes. */
final class VersionHistory {

    /** Longer than any listing can lag. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final int FEW = 1_000;

    private final Deque<Contact> superseded = new ArrayDeque<>();
    private final NavigableMap<Instant, Long> versionsAt = new TreeMap<>();
    private long versionBefore;

    void reached(long version, Instant at) {
        versionsAt.put(at, version);
        forgetBefore(at.minus(REMEMBERED));
    }

    void supersede(Contact old) {
        superseded.addLast(old);
    }

    /** The last version somebody lagging until {@code horizon} has heard of. */
    long versionAt(Instant horizon) {
        Map.Entry<Instant, Long> known = versionsAt.floorEntry(horizon);
        return known == null ? versionBefore : known.getValue();
    }

    /** The contact as somebody who has heard of {@code known} versions sees it. */
    Optional<Contact> asOf(Contact current, long known) {
        if (current.version() <= known) {
            return Optional.of(current);
        }
        return superseded.stream()
                .filter(old -> old.id() == current.id() && old.version() <= known)
                .reduce((_, later) -> later);
    }

    private void forgetBefore(Instant limit) {
        NavigableMap<Instant, Long> forgotten = versionsAt.headMap(limit, false);
        if (!forgotten.isEmpty()) {
            versionBefore = forgotten.lastEntry().getValue();
            forgotten.clear();
        }
        while (superseded.size() > FEW && superseded.getFirst().updatedAt().isBefore(limit)) {
            superseded.removeFirst();
        }
    }
}
