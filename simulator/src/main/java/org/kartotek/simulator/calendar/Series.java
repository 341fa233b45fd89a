package org.kartotek.simulator.calendar;

import biweekly.Biweekly;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A repeating event, day by day. Its rule is followed on the wall clock of its own zone. */
final class Series {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(T\\d{6})?(Z)?");
    private static final int MOST = 3_000;

    private final ObjectNode master;
    private final ZonedDateTime start;
    private final ZoneId zone;

    Series(ObjectNode master) {
        this.master = master;
        this.start = Times.moment(master.path("start"));
        this.zone = start.getZone();
    }

    /** The days that begin before {@code until}, by their instance ids. */
    Map<String, ObjectNode> days(Instant until) {
        var days = new LinkedHashMap<String, ObjectNode>();
        for (var begins : starts(until)) {
            var day = day(begins);
            days.put(day.path("id").asString(), day);
        }
        return days;
    }

    Optional<ObjectNode> day(String instanceId) {
        var suffix = instanceId.substring(instanceId.lastIndexOf('_') + 1);
        try {
            var at =
                    suffix.length() == 8
                            ? LocalDateTime.parse(suffix + "T000000", LOCAL).atZone(zone)
                            : LocalDateTime.parse(suffix, UTC)
                                    .atZone(ZoneOffset.UTC)
                                    .withZoneSameInstant(zone);
            return starts(at.toInstant().plusSeconds(1)).contains(at)
                    ? Optional.of(day(at))
                    : Optional.empty();
        } catch (java.time.DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether any day touches the span. */
    boolean touches(Instant from, Instant until) {
        var length = length();
        return starts(until).stream()
                .anyMatch(begins -> begins.plus(length).toInstant().isAfter(from));
    }

    private Duration length() {
        return Duration.between(start, Times.moment(master.path("end")));
    }

    private List<ZonedDateTime> starts(Instant until) {
        var limit = until.atZone(zone).toLocalDateTime();
        var starts = new ArrayList<ZonedDateTime>();
        var found = Biweekly.parse(rules()).first();
        if (found == null || found.getEvents().isEmpty()) {
            return List.of(start);
        }
        var dates = found.getEvents().getFirst().getDateIterator(TimeZone.getTimeZone("UTC"));
        while (dates.hasNext() && starts.size() < MOST) {
            var local = LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
            if (!local.isBefore(limit)) {
                break;
            }
            starts.add(local.atZone(zone));
        }
        return starts;
    }

    /**
     * The rules with every time as if the wall clock were UTC. A start that the rule does not name
     * is a day of its own, beside those the rule counts.
     */
    private String rules() {
        var first = UTC.format(start.toLocalDateTime());
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART:");
        text.append(first).append("\r\nRDATE:").append(first).append("\r\n");
        for (var rule : master.path("recurrence")) {
            text.append(onTheWallClock(rule.asString())).append("\r\n");
        }
        return text.append("END:VEVENT\r\nEND:VCALENDAR\r\n").toString();
    }

    private String onTheWallClock(String rule) {
        var colon = rule.indexOf(':');
        var name = rule.substring(0, Math.max(0, colon)).replaceFirst(";.*", "");
        if (name.equals("RRULE") || name.equals("EXRULE")) {
            var until = UNTIL.matcher(rule);
            return until.replaceAll(found ->
                    "UNTIL="
                            + wall(
                                    found.group(1),
                                    found.group(2),
                                    found.group(3) != null,
                                    "T235959"));
        }
        var dates = new ArrayList<String>();
        for (var date : rule.substring(colon + 1).split(",")) {
            var bare = date.strip();
            dates.add(
                    wall(
                            bare.substring(0, 8),
                            bare.length() > 14 ? bare.substring(8, 15) : null,
                            bare.endsWith("Z"),
                            LOCAL.format(start.toLocalDateTime()).substring(8)));
        }
        return name + ":" + String.join(",", dates);
    }

    private String wall(
            String day,
            @org.jspecify.annotations.Nullable String time,
            boolean utc,
            String otherwise) {
        var local = LocalDateTime.parse(day + (time == null ? otherwise : time), LOCAL);
        return UTC.format(
                utc
                        ? local.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime()
                        : local);
    }

    private ObjectNode day(ZonedDateTime begins) {
        var day = master.deepCopy();
        day.remove("recurrence");
        var id = master.path("id").asString();
        var pattern = master.path("start");
        day.put("id", id + "_" + suffix(pattern, begins)).put("recurringEventId", id);
        day.set("start", Times.like(pattern, begins));
        day.set("end", Times.like(master.path("end"), ends(begins)));
        day.set("originalStartTime", Times.like(pattern, begins));
        return day;
    }

    private ZonedDateTime ends(ZonedDateTime begins) {
        var ends = Times.moment(master.path("end"));
        return Times.isDay(master.path("start"))
                ? begins.plusDays(ChronoUnit.DAYS.between(start.toLocalDate(), ends.toLocalDate()))
                : begins.plus(length());
    }

    static String suffix(JsonNode pattern, ZonedDateTime begins) {
        return Times.isDay(pattern)
                ? begins.toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE)
                : UTC.format(begins.withZoneSameInstant(ZoneOffset.UTC));
    }
}
