package org.kartotek.sync.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When an event starts or ends: a day, or a moment together with the zone in which its series is
 * repeated.
 */
public sealed interface EventTime {

    record Day(LocalDate date) implements EventTime {}

    record Moment(Instant at, ZoneId zone) implements EventTime {}

    /** A day begins where the office is. */
    default Instant in(ZoneId office) {
        return switch (this) {
            case Day day -> day.date().atStartOfDay(office).toInstant();
            case Moment moment -> moment.at();
        };
    }
}
