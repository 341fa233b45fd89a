package org.kartotek.backend.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whether somebody new to us is a contact we have: by equal mail address or number, and only if
 * there is one such.
 */
public sealed interface SameContact {
    record One(UUID contact) implements SameContact {}

    /**
     * More than one: a person has to say. Until then it is somebody new, which can be merged later;
     * the other way around cannot be taken back so easily.
     */
    record Several(Set<UUID> contacts) implements SameContact {}

    record Nobody() implements SameContact {}

    static SameContact of(
            Collection<String> emails,
            Collection<String> numbers,
            Map<String, List<UUID>> byEmail,
            Map<String, List<UUID>> byNumber) {
        Set<UUID> found = new HashSet<>();
        emails.forEach(it -> found.addAll(byEmail.getOrDefault(it, List.of())));
        numbers.forEach(it -> found.addAll(byNumber.getOrDefault(it, List.of())));
        return switch (found.size()) {
            case 0 -> new Nobody();
            case 1 -> new One(found.iterator().next());
            default -> new Several(Set.copyOf(found));
        };
    }
}
