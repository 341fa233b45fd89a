package org.kartotek.simulator.google;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults still to happen. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    public synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    public synchronized void clear() {
        waiting.clear();
    }

    /** Takes the first fault that hits this call. */
    public synchronized Optional<Fault> take(String account, String method) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (!fault.lasts() && fault.hits(account, method)) {
                if (fault.times() > 1) {
                    waiting.set(i, fault.once());
                } else {
                    waiting.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    /** How far this account's listings are behind. */
    public synchronized Duration lag(String account, String method) {
        return waiting.stream()
                .filter(f -> f.kind() == Fault.Kind.LAG && f.hits(account, method))
                .map(Fault::delay)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    synchronized boolean reorders(String account, String method) {
        return waiting.stream()
                .anyMatch(f -> f.kind() == Fault.Kind.REORDER && f.hits(account, method));
    }
}
