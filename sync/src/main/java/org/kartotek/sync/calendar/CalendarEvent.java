package org.kartotek.sync.calendar;

import java.time.ZoneId;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An event of one calendar: a single one, a series, or the exception of a series.
 *
 * @param uid iCalendar's id, the same in the calendars of all who were invited; an exception has
 *     its series' uid
 * @param start absent in the tombstone of a cancelled event
 * @param seriesId the event this is an exception of
 * @param originalStart which occurrence of the series this replaces
 */
public record CalendarEvent(
        String id,
        String uid,
        boolean cancelled,
        boolean isPrivate,
        String title,
        String description,
        String location,
        @Nullable EventTime start,
        @Nullable EventTime end,
        List<String> recurrence,
        @Nullable String seriesId,
        @Nullable EventTime originalStart,
        List<Attendee> attendees,
        EventLinks links) {
    private static final int LONGEST_UID = 80;

    public CalendarEvent {
        recurrence = List.copyOf(recurrence);
        attendees = List.copyOf(attendees);
    }

    public boolean isException() {
        return seriesId != null;
    }

    /** As a tombstone means it, which says no more than the id. */
    public CalendarEvent asCancelled() {
        return new CalendarEvent(
                id,
                uid,
                true,
                isPrivate,
                title,
                description,
                location,
                start,
                end,
                recurrence,
                seriesId,
                originalStart,
                attendees,
                links);
    }

    /** The owner of this calendar said no: for them it does not take place. */
    public boolean declinedByOwner() {
        return attendees.stream().anyMatch(attendee -> attendee.self() && attendee.declined());
    }

    /** Of a private event only that its owner is busy may be shown. */
    public String shownTitle() {
        return isPrivate ? "" : title;
    }

    /** What the same occurrence is called in everybody's calendar, wherever it was moved to. */
    String occurrenceKey(EventTime original, ZoneId office) {
        return key() + ":" + original.in(office).getEpochSecond();
    }

    /**
     * Other calendar programs make ids of any length and in any script; what is too long for a key
     * stands there by its digest.
     */
    String key() {
        var plain = uid.length() <= LONGEST_UID && uid.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return "meeting:" + (plain ? uid : "sha256-" + DigestUtils.sha256Hex(uid));
    }
}
