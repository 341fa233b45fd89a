package org.kartotek.simulator.gmail;

import java.time.Duration;
import java.time.Instant;

/**
 * History ids tell their age, so that an old one can be refused without remembering it: they grow
 * with every change, and once an hour by themselves, as those of an idle mailbox do.
 */
final class HistoryIds {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long PER_HOUR = 1_000;

    private HistoryIds() {}

    static long at(Instant now) {
        return now.getEpochSecond() / 3_600 * PER_HOUR;
    }

    /** Anything before this has been forgotten. */
    static long oldest(Instant now) {
        return at(now.minus(KEPT));
    }
}
