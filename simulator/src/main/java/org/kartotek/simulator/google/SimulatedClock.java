package org.kartotek.simulator.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Google's clock: runs as the given one and can be set forward. Signed tokens do not follow it. */
public final class SimulatedClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> ahead;

    public SimulatedClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private SimulatedClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(base.withZone(zone), ahead);
    }

    public Instant advance(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
        return instant();
    }

    public void reset() {
        ahead.set(Duration.ZERO);
    }
}
