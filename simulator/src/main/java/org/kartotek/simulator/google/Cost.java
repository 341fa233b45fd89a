package org.kartotek.simulator.google;

import java.util.EnumMap;
import java.util.Map;

/** What one call takes from which quota. */
public record Cost(Map<Quota, Integer> units) {

    public static final Cost FREE = new Cost(Map.of());

    public static Cost of(Quota quota, int units) {
        return new Cost(Map.of(quota, units));
    }

    public Cost and(Quota quota, int more) {
        Map<Quota, Integer> both = new EnumMap<>(Quota.class);
        both.putAll(units);
        both.merge(quota, more, Integer::sum);
        return new Cost(both);
    }

    public int total() {
        return units.values().stream().mapToInt(Integer::intValue).sum();
    }
}
