package org.kartotek.simulator.takeout;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** One VEVENT in the words of the Calendar API. */
final class IcsEvent {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final String account;
    private final String usualZone;
    private final List<IcsLine> lines;

    IcsEvent(String account, String usualZone, List<IcsLine> lines) {
        this.account = account;
        this.usualZone = usualZone;
        this.lines = lines;
    }

    ObjectNode json() {
        var uid =
                line("UID")
                        .map(l -> l.value().strip())
                        .orElseThrow(() -> new IllegalArgumentException("It has no UID."));
        var start =
                line("DTSTART").orElseThrow(() -> new IllegalArgumentException("It has no start."));
        var json = Json.object().put("iCalUID", uid).put("eventType", "default");
        identify(json, uid);
        json.put("status", text("STATUS").toLowerCase(Locale.ROOT).replaceFirst("^$", "confirmed"));
        put(json, "summary", text("SUMMARY"));
        put(json, "description", text("DESCRIPTION"));
        put(json, "location", text("LOCATION"));
        json.set("start", when(start));
        json.set("end", end(start));
        switch (text("CLASS").toUpperCase(Locale.ROOT)) {
            case "PRIVATE" -> json.put("visibility", "private");
            case "CONFIDENTIAL" -> json.put("visibility", "confidential");
            default -> {}
        }
        if (text("TRANSP").equalsIgnoreCase("TRANSPARENT")) {
            json.put("transparency", "transparent");
        }
        if (text("SEQUENCE").matches("\\d{1,6}")) {
            json.put("sequence", Integer.parseInt(text("SEQUENCE")));
        }
        repeats(json);
        people(json);
        stamp(json, "CREATED", "created");
        stamp(json, "LAST-MODIFIED", "updated");
        return json;
    }

    private void identify(ObjectNode json, String uid) {
        var id = id(uid);
        var day = line("RECURRENCE-ID");
        if (day.isEmpty()) {
            json.put("id", id);
            return;
        }
        var original = when(day.get());
        var suffix =
                original.has("date")
                        ? original.path("date").asString().replace("-", "")
                        : UTC.format(moment(day.get()).withZoneSameInstant(ZoneOffset.UTC));
        json.put("id", id + "_" + suffix).put("recurringEventId", id);
        json.set("originalStartTime", original);
    }

    /** Google's own ids stand before the at sign; for others one is derived. */
    private static String id(String uid) {
        var local = uid.replaceFirst("@.*", "");
        if (local.matches("[a-v0-9]{5,200}")) {
            return local;
        }
        return DigestUtils.sha1Hex(uid).substring(0, 26);
    }

    private ObjectNode end(IcsLine start) {
        var end = line("DTEND");
        if (end.isPresent()) {
            return when(end.get());
        }
        var duration = text("DURATION");
        if (isDay(start)) {
            var days = duration.matches("P\\d+[DW]") ? Period.parse(duration) : Period.ofDays(1);
            return Json.object()
                    .put("date", LocalDate.parse(start.value().strip(), DAY).plus(days).toString());
        }
        var length =
                duration.isEmpty()
                        ? Duration.ZERO
                        : Duration.parse(duration.replaceFirst("^P(\\d+)W$", "P$1D"));
        return at(moment(start).plus(length));
    }

    private ObjectNode when(IcsLine line) {
        return isDay(line)
                ? Json.object().put("date", LocalDate.parse(line.value().strip(), DAY).toString())
                : at(moment(line));
    }

    private ObjectNode at(ZonedDateTime moment) {
        return Json.object()
                .put("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment))
                .put(
                        "timeZone",
                        moment.getZone() == ZoneOffset.UTC ? "UTC" : moment.getZone().getId());
    }

    private static boolean isDay(IcsLine line) {
        return line.parameter("VALUE").equalsIgnoreCase("DATE")
                || line.value().strip().matches("\\d{8}");
    }

    private ZonedDateTime moment(IcsLine line) {
        var value = line.value().strip();
        if (value.endsWith("Z")) {
            var utc = LocalDateTime.parse(value, UTC).atZone(ZoneOffset.UTC);
            return utc.withZoneSameInstant(zone(usualZone));
        }
        return LocalDateTime.parse(value, TIME).atZone(zone(line.parameter("TZID")));
    }

    /** Outlook names zones in its own way; what is unknown takes the calendar's zone. */
    private ZoneId zone(String name) {
        for (var candidate : List.of(name, usualZone)) {
            try {
                return ZoneId.of(candidate);
            } catch (DateTimeException _) {
                continue;
            }
        }
        return ZoneId.of("UTC");
    }

    private void repeats(ObjectNode json) {
        var rules =
                lines.stream()
                        .filter(line ->
                                List.of("RRULE", "EXDATE", "RDATE", "EXRULE").contains(line.name()))
                        .map(IcsLine::rule)
                        .toList();
        if (!rules.isEmpty()) {
            var array = json.putArray("recurrence");
            rules.forEach(array::add);
        }
    }

    private void people(ObjectNode json) {
        var organizer = line("ORGANIZER").map(this::person).orElseGet(() -> person(account, ""));
        json.set("organizer", organizer);
        json.set("creator", organizer.deepCopy());
        var guests = lines.stream().filter(line -> line.name().equals("ATTENDEE")).toList();
        if (guests.isEmpty()) {
            return;
        }
        var attendees = json.putArray("attendees");
        for (var guest : guests) {
            var person = person(guest);
            if (person.path("email").equals(organizer.path("email"))) {
                person.put("organizer", true);
            }
            if (guest.parameter("ROLE").equalsIgnoreCase("OPT-PARTICIPANT")) {
                person.put("optional", true);
            }
            attendees.add(person.put("responseStatus", answer(guest.parameter("PARTSTAT"))));
        }
    }

    private static String answer(String status) {
        return switch (status.toUpperCase(Locale.ROOT)) {
            case "ACCEPTED" -> "accepted";
            case "DECLINED" -> "declined";
            case "TENTATIVE" -> "tentative";
            default -> "needsAction";
        };
    }

    private ObjectNode person(IcsLine line) {
        return person(line.value().strip().replaceFirst("(?i)^mailto:", ""), line.parameter("CN"));
    }

    private ObjectNode person(String email, String name) {
        var person = Json.object().put("email", email.toLowerCase(Locale.ROOT));
        if (!name.isBlank() && !name.equalsIgnoreCase(email)) {
            person.put("displayName", name);
        }
        if (email.equalsIgnoreCase(account)) {
            person.put("self", true);
        }
        return person;
    }

    private void stamp(ObjectNode json, String property, String field) {
        line(property)
                .filter(line -> line.value().strip().matches("\\d{8}T\\d{6}Z"))
                .ifPresent(line ->
                        json.put(
                                field,
                                LocalDateTime.parse(line.value().strip(), UTC)
                                        .atOffset(ZoneOffset.UTC)
                                        .format(
                                                DateTimeFormatter.ofPattern(
                                                        "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"))));
    }

    private static void put(ObjectNode json, String field, String value) {
        if (!value.isBlank()) {
            json.put(field, value);
        }
    }

    private String text(String name) {
        return line(name).map(IcsLine::text).orElse("").strip();
    }

    private Optional<IcsLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }
}
