package org.kartotek.backend.capture.tasks;

import java.util.UUID;

/**
 * Where the office keeps its tasks.
 *
 * @param place whether this calendar is for all of them, or only for those of people who let us not
 *     write into theirs
 * @param googleId Google's id of the calendar
 */
public record TaskCalendar(Place place, UUID accountId, String googleId, String name) {
    /** Whose calendar a task is in. */
    public enum Place {
        /** The own one of whoever has the task. */
        ASSIGNEE,
        /** One for all. */
        CALENDAR
    }

    TaskPlace asPlace() {
        return new TaskPlace(accountId, googleId);
    }
}
