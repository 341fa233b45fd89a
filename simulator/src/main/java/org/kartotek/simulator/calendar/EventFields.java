package org.kartotek.simulator.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Google adds to an event, checks in it, and never lets a caller change. */
final class EventFields {
    private static final List<String> GOOGLES_OWN =
            List.of(
                    "kind",
                    "etag",
                    "id",
                    "created",
                    "updated",
                    "creator",
                    "organizer",
                    "iCalUID",
                    "htmlLink",
                    "recurringEventId",
                    "originalStartTime",
                    "eventType",
                    "sequence");
    private static final Set<String> MERGED =
            Set.of(
                    "extendedProperties",
                    "private",
                    "shared",
                    "start",
                    "end",
                    "reminders",
                    "source");

    private EventFields() {}

    /** A new event of this owner. */
    static ObjectNode created(JsonNode wish, String id, String owner, Instant now) {
        var event = Json.object().put("id", id);
        wish.properties()
                .forEach(field -> {
                    if (!GOOGLES_OWN.contains(field.getKey()) && !field.getValue().isNull()) {
                        event.set(field.getKey(), field.getValue().deepCopy());
                    }
                });
        event.put("iCalUID", wish.path("iCalUID").asString(id + "@google.com"));
        event.put("created", Times.stamp(now));
        event.put("eventType", wish.path("eventType").asString("default"));
        event.set("creator", Json.object().put("email", owner).put("self", true));
        event.set("organizer", Json.object().put("email", owner).put("self", true));
        return completed(event.put("sequence", 0), owner);
    }

    /** The parts every event has, and who is meant by "self". */
    static ObjectNode completed(ObjectNode event, String owner) {
        if (event.path("status").asString("").isEmpty()) {
            event.put("status", "confirmed");
        }
        event.put(
                "htmlLink",
                "https://www.google.com/calendar/event?eid=" + event.path("id").asString());
        if (!event.has("reminders")) {
            event.putObject("reminders").put("useDefault", true);
        }
        for (var guest : event.path("attendees")) {
            if (guest instanceof ObjectNode person) {
                if (!person.has("responseStatus")) {
                    person.put("responseStatus", "needsAction");
                }
                mark(
                        person,
                        "organizer",
                        same(person, event.path("organizer").path("email").asString("")));
                mark(person, "self", same(person, owner));
            }
        }
        return event;
    }

    private static boolean same(JsonNode person, String email) {
        return person.path("email").asString("").equalsIgnoreCase(email);
    }

    private static void mark(ObjectNode person, String field, boolean is) {
        if (is) {
            person.put(field, true);
        } else {
            person.remove(field);
        }
    }

    /** The guest's copy: the same event, seen with other eyes, without the private properties. */
    static ObjectNode seenBy(ObjectNode event, String guest) {
        var copy = event.deepCopy();
        for (var field : List.of("organizer", "creator")) {
            if (copy.path(field) instanceof ObjectNode person) {
                mark(person, "self", same(person, guest));
            }
        }
        if (copy.path("extendedProperties") instanceof ObjectNode properties) {
            properties.remove("private");
        }
        return completed(copy, guest);
    }

    static String answerOf(ObjectNode event, String guest) {
        for (var person : event.path("attendees")) {
            if (same(person, guest)) {
                return person.path("responseStatus").asString("");
            }
        }
        return "";
    }

    static ObjectNode answered(ObjectNode event, String guest, String answer) {
        var copy = event.deepCopy();
        for (var person : copy.path("attendees")) {
            if (same(person, guest) && person instanceof ObjectNode entry) {
                entry.put("responseStatus", answer);
            }
        }
        return copy;
    }

    /** PATCH: named fields change, arrays as a whole, null clears. */
    static ObjectNode patched(ObjectNode event, JsonNode wish) {
        var patched = event.deepCopy();
        wish.properties()
                .forEach(field -> {
                    if (!GOOGLES_OWN.contains(field.getKey())) {
                        merge(patched, field.getKey(), field.getValue());
                    }
                });
        return patched;
    }

    private static void merge(ObjectNode into, String field, JsonNode value) {
        if (value.isNull()) {
            into.remove(field);
        } else if (MERGED.contains(field)
                && value.isObject()
                && into.path(field) instanceof ObjectNode inner) {
            if (value.has("date") && !value.has("dateTime")) {
                inner.remove("dateTime");
                inner.remove("timeZone");
            } else if (value.has("dateTime") && !value.has("date")) {
                inner.remove("date");
            }
            value.properties().forEach(v -> merge(inner, v.getKey(), v.getValue()));
        } else {
            into.set(field, value.deepCopy());
        }
    }

    /** PUT: what is not named is gone, except what is Google's own. */
    static ObjectNode replaced(ObjectNode event, JsonNode wish) {
        var replaced = Json.object();
        for (var own : GOOGLES_OWN) {
            if (event.has(own)) {
                replaced.set(own, event.path(own));
            }
        }
        wish.properties()
                .forEach(field -> {
                    if (!GOOGLES_OWN.contains(field.getKey()) && !field.getValue().isNull()) {
                        replaced.set(field.getKey(), field.getValue().deepCopy());
                    }
                });
        return replaced;
    }

    static void check(JsonNode event) {
        for (var end : List.of("start", "end")) {
            if (!event.path(end).has("date") && !event.path(end).has("dateTime")) {
                throw Refused.of(400, "INVALID_ARGUMENT", "required", "Missing " + end + " time.");
            }
        }
        if (Times.isDay(event.path("start")) != Times.isDay(event.path("end"))) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalid",
                    "Start and end times must either both be date or both be dateTime.");
        }
        if (Times.moment(event.path("end")).isBefore(Times.moment(event.path("start")))) {
            throw Refused.of(
                            400,
                            "INVALID_ARGUMENT",
                            "timeRangeEmpty",
                            "The specified time range is empty.")
                    .inDomain("calendar");
        }
        var repeats = !event.path("recurrence").isEmpty();
        if (repeats && !Times.isDay(event.path("start")) && !event.path("start").has("timeZone")) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "required",
                    "Missing time zone definition for start time.");
        }
        for (var list : List.of("private", "shared")) {
            event.path("extendedProperties")
                    .path(list)
                    .properties()
                    .forEach(p -> {
                        if (p.getKey().length() > 44
                                || p.getValue().asString("").length() > 1_024) {
                            throw Refused.of(
                                    400,
                                    "INVALID_ARGUMENT",
                                    "invalid",
                                    "Extended property is too long: " + p.getKey());
                        }
                    });
        }
    }

    /** In lists of changes a deleted event is little more than its id. */
    static ObjectNode tombstone(ObjectNode event) {
        var stone = Json.object();
        for (var field :
                List.of("kind", "etag", "id", "status", "recurringEventId", "originalStartTime")) {
            if (event.has(field)) {
                stone.set(field, event.path(field));
            }
        }
        return stone;
    }

    static boolean cancelled(JsonNode event) {
        return event.path("status").asString("").equals("cancelled");
    }

    static boolean isSeries(JsonNode event) {
        return !event.path("recurrence").isEmpty();
    }
}
