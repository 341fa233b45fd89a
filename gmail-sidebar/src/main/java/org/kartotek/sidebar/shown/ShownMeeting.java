package org.kartotek.sidebar.shown;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting with customers.
 *
 * @param key the same in everybody's calendar
 * @param title empty when it is private in one of them
 */
public record ShownMeeting(String key, String title, Instant at, Instant end, List<Guest> guests) {
    public ShownMeeting {
        guests = List.copyOf(guests);
    }

    /** Who comes, and what is open with them. */
    public record Guest(String id, String name, @Nullable String openOrder) {}
}
