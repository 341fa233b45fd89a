package org.kartotek.sync.google;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Units one Google account may spend in any minute. Background work waits for room and leaves a
 * fifth free. A round somebody asked for takes that too, and a single answer somebody looks at
 * never waits here. When Google says it is too much after all, background work halves its pace and
 * gets it back bit by bit.
 */
public final class MinuteBudget {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Of the whole pace; a quiet minute gives back one such part. */
    private static final int PARTS = 8;

    private static final ScopedValue<Boolean> SOMEBODY_WAITS = ScopedValue.newInstance();

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
    private int parts = PARTS;
    private Instant slowedAt = Instant.EPOCH;

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

    /** All that this thread takes meanwhile may use the reserve. */
    public static void whileSomebodyWaits(Runnable work) {
        ScopedValue.where(SOMEBODY_WAITS, true).run(work);
    }

    /** Waits until there is room for that much, then spends it. */
    public void take(int units) {
        for (var full = fullUntil(units); full != null; full = fullUntil(units)) pause(full);
    }

    /** Somebody looks at the screen for this one answer: spend it now, even past the limit. */
    public synchronized void takeNow(int units) {
        spend(units);
    }

    /** Google said it was too much, whatever we counted. */
    public synchronized void slowDown() {
        parts = Math.max(1, parts() / 2);
        slowedAt = clock.instant();
    }

    /** What background work may spend in a minute as things are. */
    public synchronized int pace() {
        long whole = perMinute - perMinute / 5;
        return (int) Math.max(1, whole * parts() / PARTS);
    }

    private int parts() {
        if (parts == PARTS) return PARTS;
        var quiet = Duration.between(slowedAt, clock.instant()).toMinutes();
        return (int) Math.min(PARTS, parts + Math.max(0, quiet));
    }

    /** Spends, or says when the oldest spending leaves the window. */
    private synchronized @Nullable Instant fullUntil(int units) {
        forget();
        int limit = SOMEBODY_WAITS.isBound() ? perMinute : pace();
        int price = Math.min(units, limit);
        if (!spent.isEmpty() && inWindow + price > limit) return spent.getFirst().at().plus(MINUTE);
        spend(price);
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
