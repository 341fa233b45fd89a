package org.kartotek.sync.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.calendar.Attendee;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.calendar.EventLinks;
import org.kartotek.sync.calendar.EventTime;
import org.kartotek.sync.calendar.TaskEvent;
import org.kartotek.sync.mail.MailAddress;

/** Google's event in our words. */
final class CalendarFacts {
    /** The others are birthdays, working places and focus times: no meetings. */
    private static final Set<String> MEETINGS = Set.of("default", "fromGmail");

    private final ZoneId calendar;

    CalendarFacts(@Nullable String calendarZone) {
        this.calendar = zone(calendarZone, ZoneId.of("UTC"));
    }

    static boolean isMeeting(Event event) {
        return event.getEventType() == null || MEETINGS.contains(event.getEventType());
    }

    CalendarEvent of(Event event) {
        return new CalendarEvent(
                event.getId(),
                event.getICalUID() == null ? "" : event.getICalUID(),
                "cancelled".equals(event.getStatus()),
                "private".equals(event.getVisibility())
                        || "confidential".equals(event.getVisibility()),
                text(event.getSummary()),
                text(event.getDescription()),
                text(event.getLocation()),
                time(event.getStart()),
                time(event.getEnd()),
                event.getRecurrence() == null ? List.of() : event.getRecurrence(),
                event.getRecurringEventId(),
                time(event.getOriginalStartTime()),
                attendees(event),
                links(event));
    }

    TaskEvent task(Event event) {
        var updated = event.getUpdated();
        return new TaskEvent(
                event.getId(),
                text(event.getEtag()),
                "cancelled".equals(event.getStatus()),
                event.getRecurringEventId() != null
                        || event.getRecurrence() != null && !event.getRecurrence().isEmpty(),
                text(event.getSummary()),
                time(event.getStart()),
                time(event.getEnd()),
                updated == null ? null : Instant.ofEpochMilli(updated.getValue()));
    }

    private static EventLinks links(Event event) {
        var properties = event.getExtendedProperties();
        if (properties == null || properties.getPrivate() == null) {
            return EventLinks.NONE;
        }
        var contacts = text(properties.getPrivate().get(CalendarApi.CONTACTS)).split("[, ]+");
        var order = properties.getPrivate().get(CalendarApi.ORDER);
        return new EventLinks(
                Stream.of(contacts).filter(it -> !it.isBlank()).toList(),
                order == null || order.isBlank() ? null : order.strip());
    }

    /** Calendars that are nobody's invite as if they were people. */
    private static boolean isNobody(String email) {
        var address = email.toLowerCase(Locale.ROOT);
        return address.endsWith("calendar.google.com");
    }

    /** The organizer of a meeting with nobody else on the list still takes part in it. */
    private static List<Attendee> attendees(Event event) {
        List<EventAttendee> invited =
                event.getAttendees() == null ? List.of() : event.getAttendees();
        var organizer = event.getOrganizer();
        var listed =
                invited.stream()
                        .filter(it -> it.getEmail() != null && !isNobody(it.getEmail()))
                        .map(CalendarFacts::attendee);
        if (organizer == null
                || organizer.getEmail() == null
                || isNobody(organizer.getEmail())
                || invited.stream()
                        .anyMatch(it -> organizer.getEmail().equalsIgnoreCase(it.getEmail()))) {
            return listed.toList();
        }
        var address = new MailAddress(organizer.getEmail(), text(organizer.getDisplayName()));
        var self = Boolean.TRUE.equals(organizer.getSelf());
        return Stream.concat(
                        Stream.of(new Attendee(address, Attendee.Answer.ACCEPTED, self, false)),
                        listed)
                .toList();
    }

    private static Attendee attendee(EventAttendee it) {
        return new Attendee(
                new MailAddress(it.getEmail(), text(it.getDisplayName())),
                answer(it.getResponseStatus()),
                Boolean.TRUE.equals(it.getSelf()),
                Boolean.TRUE.equals(it.getResource()));
    }

    private static Attendee.Answer answer(@Nullable String status) {
        return switch (text(status)) {
            case "declined" -> Attendee.Answer.DECLINED;
            case "tentative" -> Attendee.Answer.TENTATIVE;
            case "accepted" -> Attendee.Answer.ACCEPTED;
            default -> Attendee.Answer.NONE;
        };
    }

    private @Nullable EventTime time(@Nullable EventDateTime time) {
        if (time == null) {
            return null;
        }
        if (time.getDateTime() != null) {
            return new EventTime.Moment(
                    Instant.ofEpochMilli(time.getDateTime().getValue()),
                    zone(time.getTimeZone(), calendar));
        }
        return time.getDate() == null
                ? null
                : new EventTime.Day(LocalDate.parse(time.getDate().toStringRfc3339()));
    }

    private static ZoneId zone(@Nullable String name, ZoneId otherwise) {
        try {
            return name == null || name.isBlank() ? otherwise : ZoneId.of(name);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
