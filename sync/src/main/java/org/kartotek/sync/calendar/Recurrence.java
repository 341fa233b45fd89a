package org.kartotek.sync.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.RecurrenceSet;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recurrenceset.Difference;
import org.dmfs.rfc5545.recurrenceset.FastForwarded;
import org.dmfs.rfc5545.recurrenceset.Merged;
import org.dmfs.rfc5545.recurrenceset.OfList;
import org.dmfs.rfc5545.recurrenceset.OfRule;
import org.jspecify.annotations.Nullable;

/**
 * RRULE, RDATE and EXDATE of a series, computed in the zone of its first start, so summer time is
 * kept. A start that its own rule does not name is a meeting all the same, beside those the rule
 * counts; so Google unfolds it, and RFC 5545 §3.8.5.3 leaves it open.
 */
final class Recurrence {

    /** Nobody meets a customer every minute; a rule that says so is somebody's joke or mistake. */
    private static final int MOST = 5_000;

    private final EventTime first;
    private final @Nullable TimeZone zone;

    private Recurrence(EventTime first) {
        this.first = first;
        this.zone =
                first instanceof EventTime.Moment moment
                        ? TimeZone.getTimeZone(moment.zone())
                        : null;
    }

    static List<EventTime> starts(
            CalendarEvent series, EventTime first, Instant from, Instant until) {
        return new Recurrence(first).between(series.recurrence(), from, until);
    }

    private List<EventTime> between(List<String> lines, Instant from, Instant until) {
        try {
            return collect(set(lines), from, until);
        } catch (InvalidRecurrenceRuleException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | DateTimeException e) {
            // A rule nobody can read still has its first meeting.
            return List.of(first);
        }
    }

    private List<EventTime> collect(RecurrenceSet set, Instant from, Instant until) {
        var starts = new ArrayList<EventTime>();
        for (var at : new FastForwarded(start(from), set)) {
            if (at.getTimestamp() >= until.toEpochMilli() || starts.size() == MOST) {
                break;
            }
            starts.add(time(at));
        }
        return starts;
    }

    private RecurrenceSet set(List<String> lines) throws InvalidRecurrenceRuleException {
        var included = new ArrayList<RecurrenceSet>(List.of(new OfList(date(first))));
        var excluded = new ArrayList<RecurrenceSet>();
        for (var line : lines) {
            var value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.replaceFirst("[;:].*", "").toUpperCase(Locale.ROOT)) {
                case "RRULE" -> included.add(new OfRule(rule(value), date(first)));
                case "RDATE" -> included.add(dates(line, value));
                case "EXDATE" -> excluded.add(dates(line, value));
                default -> {}
            }
        }
        var all = new Merged(included);
        return excluded.isEmpty() ? all : new Difference(all, new Merged(excluded));
    }

    /** UNTIL is often written in another form than the start; RFC 5545 wants them alike. */
    private RecurrenceRule rule(String value) throws InvalidRecurrenceRuleException {
        var rule = new RecurrenceRule(value);
        var last = rule.getUntil();
        if (last == null) {
            return rule;
        }
        if (zone == null) {
            rule.setUntil(last.toAllDay());
        } else if (last.isAllDay()) {
            rule.setUntil(
                    new DateTime(
                            zone,
                            last.getYear(),
                            last.getMonth(),
                            last.getDayOfMonth(),
                            23,
                            59,
                            59));
        } else if (last.isFloating()) {
            rule.setUntil(last.swapTimeZone(zone));
        }
        return rule;
    }

    private RecurrenceSet dates(String line, String value) {
        var named = line.replaceFirst("(?i).*TZID=\"?([^;:\"]+).*", "$1");
        var where = zone == null ? null : named.equals(line) ? zone : TimeZone.getTimeZone(named);
        var dates = new ArrayList<DateTime>();
        for (var one : value.split(",")) {
            var date =
                    where == null
                            ? DateTime.parse(one.strip())
                            : DateTime.parse(where, one.strip());
            dates.add(
                    zone == null
                            ? date.toAllDay()
                            : date.isAllDay() ? date : date.shiftTimeZone(zone));
        }
        return new OfList(dates);
    }

    private DateTime start(Instant from) {
        return zone == null
                ? date(new EventTime.Day(LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1)))
                : new DateTime(zone, from.toEpochMilli());
    }

    private DateTime date(EventTime time) {
        return switch (time) {
            case EventTime.Day(var day) ->
                    new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
            case EventTime.Moment(var at, var where) ->
                    new DateTime(TimeZone.getTimeZone(where), at.toEpochMilli());
        };
    }

    private EventTime time(DateTime at) {
        return first instanceof EventTime.Moment moment
                ? new EventTime.Moment(Instant.ofEpochMilli(at.getTimestamp()), moment.zone())
                : new EventTime.Day(
                        LocalDate.of(at.getYear(), at.getMonth() + 1, at.getDayOfMonth()));
    }
}
