package org.kartotek.backend.access;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** So many a minute for each key; counted by this instance alone, forgotten with the minute. */
public final class Allowance {
    private static final int SECONDS = 60;
    private static final int MOST_KEYS = 100_000;

    private final int perMinute;
    private final Clock clock;
    private final AtomicReference<Minute> current = new AtomicReference<>(new Minute(0));

    public Allowance(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    private record Minute(long number, ConcurrentHashMap<String, AtomicInteger> used) {
        Minute(long number) {
            this(number, new ConcurrentHashMap<>());
        }
    }

    /** False when the key has used up this minute. */
    public boolean take(String key) {
        long number = clock.instant().getEpochSecond() / SECONDS;
        var minute = current.updateAndGet(now -> now.number() == number ? now : new Minute(number));
        if (minute.used().size() >= MOST_KEYS && !minute.used().containsKey(key)) {
            return false;
        }
        return minute.used().computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet()
                <= perMinute;
    }

    public long secondsLeft() {
        return SECONDS - clock.instant().getEpochSecond() % SECONDS;
    }
}
