package org.kartotek.backend.callcard;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Who knows when the office meets a contact next; the cards lie below the calendar and cannot ask
 * it by name.
 */
public interface MeetingsAhead {
    /**
     * @param title empty of a private event, of which only the time is known
     */
    record Ahead(Instant start, boolean allDay, String title) {}

    /** The first meeting of each contact that has one. */
    Map<UUID, Ahead> of(Collection<UUID> contacts, Instant now);
}
