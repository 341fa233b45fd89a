package org.kartotek.simulator.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's ways to write a moment. */
final class Times {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private Times() {}

    static String stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC).format(STAMP);
    }

    static Instant parameter(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw Refused.of(400, "INVALID_ARGUMENT", "badRequest", "Bad Request");
        }
    }

    static boolean isDay(JsonNode when) {
        return when.has("date");
    }

    static ZoneId zone(JsonNode when) {
        try {
            return when.has("timeZone")
                    ? ZoneId.of(when.path("timeZone").asString())
                    : EventBooks.ZONE;
        } catch (DateTimeException _) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalid", "Invalid time zone definition.");
        }
    }

    /** An all-day event begins at midnight of the calendar. */
    static ZonedDateTime moment(JsonNode when) {
        try {
            if (isDay(when)) {
                return LocalDate.parse(when.path("date").asString()).atStartOfDay(EventBooks.ZONE);
            }
            var text = when.path("dateTime").asString();
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone(when))
                    : LocalDateTime.parse(text).atZone(zone(when));
        } catch (DateTimeException _) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalid",
                    "Invalid value for: Invalid format: \"" + when + "\"");
        }
    }

    static ObjectNode like(JsonNode pattern, ZonedDateTime moment) {
        if (isDay(pattern)) {
            return Json.object().put("date", moment.toLocalDate().toString());
        }
        var when =
                Json.object()
                        .put("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
        return pattern.has("timeZone")
                ? when.put("timeZone", pattern.path("timeZone").asString())
                : when;
    }
}
