package org.kartotek.backend.console.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody in Google, beside the contacts they may be. */
public record StrangerView(
        UUID account,
        String email,
        String resourceName,
        Side google,
        Instant since,
        List<Candidate> candidates) {
    public StrangerView {
        candidates = List.copyOf(candidates);
    }

    /**
     * One value of one side.
     *
     * @param shared true if the other side has the same, however it is written
     */
    public record Value(String text, boolean shared) {}

    /**
     * @param work job title and organization
     */
    public record Side(String name, String work, List<Value> values) {
        public Side {
            values = List.copyOf(values);
        }
    }

    public record Candidate(UUID contact, Side side) {}
}
