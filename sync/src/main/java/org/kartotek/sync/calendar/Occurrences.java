package org.kartotek.sync.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Works out when an event takes place, with the exceptions, moves and cancellations of its series.
 */
public final class Occurrences {

    private final ZoneId office;
    private final Instant from;
    private final Instant until;

    private Occurrences(ZoneId office, Instant from, Instant until) {
        this.office = office;
        this.from = from;
        this.until = until;
    }

    /**
     * All occurrences that touch the time between `from` and `until`, in their order.
     *
     * @param exceptions of this event; others are ignored. Without their series, which an
     *     invitation to single days does not bring along, any one of them stands for all
     */
    public static List<Occurrence> of(
            CalendarEvent event,
            Collection<CalendarEvent> exceptions,
            ZoneId office,
            Instant from,
            Instant until) {
        return new Occurrences(office, from, until).of(event, exceptions);
    }

    private List<Occurrence> of(CalendarEvent event, Collection<CalendarEvent> exceptions) {
        var start = event.start();
        if (event.isException()) {
            return inside(alone(event, exceptions));
        }
        if (event.cancelled() || start == null) {
            return List.of();
        }
        if (event.recurrence().isEmpty()) {
            return inside(List.of(occurrence(event, event, start, start)));
        }
        var replaced = replacements(event, exceptions);
        var found = new ArrayList<Occurrence>();
        for (var at : Recurrence.starts(event, start, from.minus(length(event, start)), until)) {
            if (!replaced.containsKey(at.in(office))) {
                found.add(occurrence(event, event, at, at));
            }
        }
        replaced.values().stream()
                .filter(exception -> !exception.cancelled())
                .forEach(exception -> found.add(moved(event, exception)));
        return inside(found);
    }

    /** Who was invited to single days of a series has these days, and no series. */
    private List<Occurrence> alone(CalendarEvent day, Collection<CalendarEvent> days) {
        return days.stream()
                .filter(it -> Objects.equals(it.seriesId(), day.seriesId()))
                .filter(it -> !it.cancelled() && it.originalStart() != null)
                .map(it -> moved(it, it))
                .toList();
    }

    private Map<Instant, CalendarEvent> replacements(
            CalendarEvent series, Collection<CalendarEvent> exceptions) {
        var replaced = new HashMap<Instant, CalendarEvent>();
        for (var exception : exceptions) {
            if (series.id().equals(exception.seriesId()) && exception.originalStart() != null) {
                replaced.put(exception.originalStart().in(office), exception);
            }
        }
        return replaced;
    }

    private Occurrence moved(CalendarEvent series, CalendarEvent exception) {
        var original = exception.originalStart();
        var start = exception.start() == null ? original : exception.start();
        if (original == null || start == null) {
            throw new IllegalArgumentException("exception " + exception.id() + " replaces nothing");
        }
        return occurrence(series, exception, original, start);
    }

    private Occurrence occurrence(
            CalendarEvent series, CalendarEvent event, EventTime original, EventTime start) {
        var begins = start.in(office);
        var length = length(event.start() == null ? series : event, event.start());
        var ends =
                start instanceof EventTime.Day day && event.start() instanceof EventTime.Day
                        ? day.date().plusDays(days(length)).atStartOfDay(office).toInstant()
                        : begins.plus(length);
        var key =
                event.recurrence().isEmpty() && event == series && !event.isException()
                        ? series.key()
                        : series.occurrenceKey(original, office);
        return new Occurrence(key, event, begins, ends, start instanceof EventTime.Day);
    }

    private Duration length(CalendarEvent event, @Nullable EventTime start) {
        var end = event.end();
        if (start instanceof EventTime.Day first && end instanceof EventTime.Day last) {
            return Duration.ofDays(
                    Math.max(1, last.date().toEpochDay() - first.date().toEpochDay()));
        }
        var length =
                start == null || end == null
                        ? Duration.ZERO
                        : Duration.between(start.in(office), end.in(office));
        return length.isNegative() ? Duration.ZERO : length;
    }

    private static long days(Duration length) {
        return Math.max(1, length.toDays());
    }

    private List<Occurrence> inside(List<Occurrence> all) {
        return all.stream()
                .filter(occurrence ->
                        occurrence.start().isBefore(until) && !occurrence.end().isBefore(from))
                .sorted(Comparator.comparing(Occurrence::start).thenComparing(Occurrence::key))
                .toList();
    }
}
