package org.kartotek.backend.scenario;

import java.time.Duration;
import java.util.Random;

/** At which moment of its work a process is to die. */
sealed interface Death {
    /** A round has about eight calls, each with a moment before and one after. */
    int CALLS = 16;

    int STATEMENTS = 200;

    /** Around a call to Google: before it is carried out, or before its answer leaves. */
    record AtCall(int number) implements Death {}

    /** In or just after a statement or commit. */
    record AtStatement(int number, Duration after) implements Death {}

    /** Wherever it is by then. */
    record AfterAWhile(Duration after) implements Death {}

    static Death any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new AtCall(1 + random.nextInt(CALLS));
            case 1 -> new AfterAWhile(Duration.ofMillis(random.nextInt(1_500)));
            default ->
                    new AtStatement(
                            1 + random.nextInt(STATEMENTS),
                            Duration.ofNanos(1_000L * random.nextInt(2_000)));
        };
    }
}
