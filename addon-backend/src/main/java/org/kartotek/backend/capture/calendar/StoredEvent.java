package org.kartotek.backend.capture.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Json;
import org.kartotek.sync.calendar.Attendee;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.calendar.EventLinks;
import org.kartotek.sync.calendar.EventTime;
import org.kartotek.sync.mail.MailAddress;
import tools.jackson.core.type.TypeReference;

/**
 * An event as it is kept: what is needed to work out its meetings, and no more. Title and place of
 * a private event and of one without outsiders are nobody's business here.
 */
record StoredEvent(
        String id,
        String uid,
        boolean cancelled,
        boolean isPrivate,
        String title,
        @Nullable String start,
        @Nullable String end,
        List<String> recurrence,
        @Nullable String seriesId,
        @Nullable String originalStart,
        List<Person> people,
        @Nullable List<String> contacts,
        @Nullable String order) {

    record Person(
            String email, String name, Attendee.Answer answer, boolean self, boolean resource) {}

    private static final TypeReference<StoredEvent> TYPE = new TypeReference<>() {};

    static String write(CalendarEvent event, boolean showTitle) {
        return Json.write(
                new StoredEvent(
                        event.id(),
                        event.uid(),
                        event.cancelled(),
                        event.isPrivate(),
                        showTitle ? event.shownTitle() : "",
                        written(event.start()),
                        written(event.end()),
                        event.recurrence(),
                        event.seriesId(),
                        written(event.originalStart()),
                        event.attendees().stream().map(StoredEvent::person).toList(),
                        event.links().contacts(),
                        event.links().order()));
    }

    static CalendarEvent read(String json) {
        var it = Json.read(json, TYPE);
        return new CalendarEvent(
                it.id,
                it.uid,
                it.cancelled,
                it.isPrivate,
                it.title,
                "",
                "",
                time(it.start),
                time(it.end),
                it.recurrence,
                it.seriesId,
                time(it.originalStart),
                it.people.stream().map(StoredEvent::attendee).toList(),
                it.links());
    }

    /** Events stored before there were links have none. */
    private EventLinks links() {
        return new EventLinks(contacts == null ? List.of() : contacts, order);
    }

    private static Person person(Attendee it) {
        return new Person(
                it.address().email(), it.address().name(), it.answer(), it.self(), it.resource());
    }

    private static Attendee attendee(Person it) {
        return new Attendee(new MailAddress(it.email, it.name), it.answer, it.self, it.resource);
    }

    /** `2026-03-02`, or `2026-03-02T09:00:00Z Europe/Oslo`. */
    private static @Nullable String written(@Nullable EventTime time) {
        return switch (time) {
            case null -> null;
            case EventTime.Day(var date) -> date.toString();
            case EventTime.Moment(var at, var zone) -> at + " " + zone.getId();
        };
    }

    private static @Nullable EventTime time(@Nullable String time) {
        if (time == null) {
            return null;
        }
        var space = time.indexOf(' ');
        return space < 0
                ? new EventTime.Day(LocalDate.parse(time))
                : new EventTime.Moment(
                        Instant.parse(time.substring(0, space)),
                        ZoneId.of(time.substring(space + 1)));
    }
}
