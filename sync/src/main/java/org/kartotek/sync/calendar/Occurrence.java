package org.kartotek.sync.calendar;

import java.time.Instant;

/**
 * One time at which an event takes place.
 *
 * @param key the same in every calendar that holds the event, and after it was moved
 * @param event the event itself, or the exception that replaces this occurrence
 */
public record Occurrence(
        String key, CalendarEvent event, Instant start, Instant end, boolean allDay) {

    public boolean isOver(Instant now) {
        return !end.isAfter(now);
    }
}
