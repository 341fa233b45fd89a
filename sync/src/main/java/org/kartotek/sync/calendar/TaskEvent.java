package org.kartotek.sync.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The event of a task as Google has it.
 *
 * @param start absent in a tombstone
 * @param repeats somebody made a series of it, or this is one day of that
 * @param updated by Google's clock
 */
public record TaskEvent(
        String id,
        String etag,
        boolean cancelled,
        boolean repeats,
        String summary,
        @Nullable EventTime start,
        @Nullable EventTime end,
        @Nullable Instant updated) {
    /** How long a task takes that nobody said anything about. */
    public static final Duration LENGTH = Duration.ofMinutes(30);

    public TaskFacts facts() {
        if (start == null) {
            throw new IllegalStateException("Event " + id + " has no start");
        }
        return TaskFacts.of(summary, start);
    }

    /** Somebody may have made it longer; that is kept when it moves. */
    public Duration length() {
        if (start instanceof EventTime.Moment from && end instanceof EventTime.Moment to) {
            return Duration.between(from.at(), to.at());
        }
        if (start instanceof EventTime.Day from && end instanceof EventTime.Day to) {
            return Duration.ofDays(ChronoUnit.DAYS.between(from.date(), to.date()));
        }
        return LENGTH;
    }
}
