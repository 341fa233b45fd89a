package org.kartotek.backend.scenario;

import java.time.Duration;
import java.util.UUID;

/**
 * What a process is told on one line.
 *
 * @param clock how far ahead of the computer's clock it is
 * @param statement at which statement or commit it ends itself; 0 for never
 * @param after from the beginning of that statement
 * @param once ends properly after one round
 */
record Errand(
        UUID office, UUID account, Duration clock, int statement, Duration after, boolean once) {

    static Errand of(String line) {
        var words = line.split(" ");
        return new Errand(
                UUID.fromString(words[0]),
                UUID.fromString(words[1]),
                Duration.parse(words[2]),
                Integer.parseInt(words[3]),
                Duration.parse(words[4]),
                Boolean.parseBoolean(words[5]));
    }

    String line() {
        return "%s %s %s %d %s %s%n".formatted(office, account, clock, statement, after, once);
    }
}
