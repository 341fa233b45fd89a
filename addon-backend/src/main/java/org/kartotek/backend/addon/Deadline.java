package org.kartotek.backend.addon;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Google gives up after thirty seconds and shows its own error; ours says more, so it comes first.
 * The work is interrupted: on a virtual thread that ends waiting for the database or for Gmail too.
 */
@Component
class Deadline {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

    static final class Passed extends RuntimeException {
        Passed(Throwable interrupted) {
            super("Took longer than " + PATIENCE, interrupted);
        }
    }

    <T> T within(Supplier<T> work) {
        var passed = new AtomicBoolean();
        var worker = Thread.currentThread();
        var alarm =
                watch.schedule(
                        () -> {
                            passed.set(true);
                            worker.interrupt();
                        },
                        PATIENCE.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw passed.get() ? new Passed(e) : e;
        } finally {
            alarm.cancel(false);
            if (passed.get()) {
                Thread.interrupted();
            }
        }
    }
}
