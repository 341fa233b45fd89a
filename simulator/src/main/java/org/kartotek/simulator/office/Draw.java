package org.kartotek.simulator.office;

import java.util.List;
import java.util.Random;

/** Seeded chance. Forks by name, so that a new part of the office does not reshuffle the others. */
final class Draw {
    private final long seed;
    private final Random random;

    Draw(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    Draw fork(String name) {
        return new Draw(seed * 31 + name.hashCode());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    String hex(int digits) {
        var text = new StringBuilder(digits);
        while (text.length() < digits) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    long nextLong() {
        return random.nextLong();
    }
}
