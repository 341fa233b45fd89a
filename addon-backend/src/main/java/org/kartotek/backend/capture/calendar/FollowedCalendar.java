package org.kartotek.backend.capture.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.google.CalendarApi;

/**
 * A calendar that is read, and what for: meetings, calls, or what people do to tasks in it. An
 * account's own calendar has the account's id, and its cursor is the lane's.
 *
 * @param cursor where the last complete reading of a further calendar ended
 */
record FollowedCalendar(
        UUID id,
        UUID accountId,
        String googleId,
        String name,
        boolean meetings,
        boolean calls,
        boolean tasks,
        @Nullable String cursor) {

    static FollowedCalendar own(UUID account) {
        return new FollowedCalendar(
                account, account, CalendarApi.PRIMARY, "", true, false, true, "");
    }

    /** It was not read yet since it was chosen. */
    boolean anew() {
        return cursor == null;
    }

    FollowedCalendar forTasks(boolean chosen) {
        return new FollowedCalendar(id, accountId, googleId, name, meetings, calls, chosen, cursor);
    }

    boolean isOwn() {
        return id.equals(accountId);
    }
}
