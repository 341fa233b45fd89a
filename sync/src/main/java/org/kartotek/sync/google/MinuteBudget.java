package org.kartotek.sync.google;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Units one Google account may spend in any minute. Background work waits for room and leaves a
 * fifth free; what a person waits for takes that too and never waits here.
 */
public final class MinuteBudget {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Spent(Instant at, int units) {}

    /**
     * How time passes while there is no room: a real sleep in the server, a moved clock in tests.
     */
    public interface Sleep {
        void until(Instant then) throws InterruptedException;
    }

    private final int perMinute;
    private final InstantSource clock;
    private final Sleep sleep;
    private final Deque<Spent> spent = new ArrayDeque<>();
    private int inWindow;

    public MinuteBudget(int perMinute, InstantSource clock) {
        this(
                perMinute,
                clock,
                then -> Thread.sleep(positive(Duration.between(clock.instant(), then))));
    }

    public MinuteBudget(int perMinute, InstantSource clock, Sleep sleep) {
        this.perMinute = perMinute;
        this.clock = clock;
        this.sleep = sleep;
    }

    public static MinuteBudget unlimited() {
        return new MinuteBudget(Integer.MAX_VALUE, InstantSource.system());
    }

    /** Waits until background work may spend that much, then spends it. */
    public void take(int units) {
        int limit = perMinute - perMinute / 5;
        int price = Math.min(units, limit);
        for (var full = fullUntil(price, limit); full != null; full = fullUntil(price, limit))
            pause(full);
    }

    /** Somebody waits for the answer: spend it now, even past the limit. */
    public synchronized void takeNow(int units) {
        spend(units);
    }

    /** Spends, or says when the oldest spending leaves the window. */
    private synchronized @Nullable Instant fullUntil(int units, int limit) {
        forget();
        if (inWindow + units > limit) return spent.getFirst().at().plus(MINUTE);
        spend(units);
        return null;
    }

    private void spend(int units) {
        if (perMinute == Integer.MAX_VALUE) return;
        spent.addLast(new Spent(clock.instant(), units));
        inWindow += units;
    }

    private void forget() {
        var start = clock.instant().minus(MINUTE);
        while (!spent.isEmpty() && !spent.getFirst().at().isAfter(start))
            inWindow -= spent.removeFirst().units();
    }

    private void pause(Instant then) {
        try {
            sleep.until(then);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for Google's quota", e);
        }
    }

    private static Duration positive(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
