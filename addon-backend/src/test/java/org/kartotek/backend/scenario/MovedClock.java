package org.kartotek.backend.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Runs as the computer's does, as far from it as the story is by now. */
final class MovedClock extends Clock {
    private volatile Duration by;

    MovedClock(Duration by) {
        this.by = by;
    }

    void move(Duration fromNowOn) {
        by = fromNowOn;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), by);
    }
}
