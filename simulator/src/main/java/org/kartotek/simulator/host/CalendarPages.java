package org.kartotek.simulator.host;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calendar as the page reads it, one span of days with recurring events already spelt out; and
 * what a person does to an event there.
 */
final class CalendarPages {

    static final String EVENTS = "/calendar/v3/calendars/primary/events";

    private final Workspace workspace;
    private final WebApp google;

    CalendarPages(Workspace workspace, WebApp google) {
        this.workspace = workspace;
        this.google = google;
    }

    void routes(Routes routes) {
        routes.page(
                "GET", "/_host/calendar", (request, _) -> AddonHost.refusable(() -> week(request)));
        routes.page("POST", "/_host/calendar/event", AddonHost.ours(this::change));
        routes.page("POST", "/_host/calendar/event/delete", AddonHost.ours(this::delete));
    }

    /** Another title, another time; whole days stay whole days. */
    private ObjectNode change(JsonNode wish) {
        Account account = Occasion.accountOf(wish, workspace);
        ZoneId zone = zone(google, account);
        ObjectNode change = Json.object().put("summary", wish.path("title").asString(""));
        boolean allDay = wish.path("allDay").asBoolean(false);
        for (var end : List.of("start", "end")) {
            Instant at = Instant.ofEpochMilli(wish.path(end).asLong());
            ObjectNode time = change.putObject(end);
            if (allDay) {
                time.put("date", LocalDate.ofInstant(at, zone).toString());
            } else {
                time.put("dateTime", at.toString()).put("timeZone", zone.getId());
            }
        }
        google.patch(account, path(wish), change);
        return Json.object();
    }

    private ObjectNode delete(JsonNode wish) {
        google.delete(Occasion.accountOf(wish, workspace), path(wish));
        return Json.object();
    }

    private static String path(JsonNode wish) {
        return EVENTS + "/" + wish.path("id").asString();
    }

    private ObjectNode week(Request request) {
        Account account = AddonHost.user(request, workspace);
        ZoneId zone = zone(google, account);
        Map<String, String> query =
                Map.of(
                        "singleEvents", "true",
                        "orderBy", "startTime",
                        "maxResults", "250",
                        "timeMin", instant(request, "from"),
                        "timeMax", instant(request, "to"));
        JsonNode found = google.get(account, EVENTS, query);
        List<ObjectNode> events =
                found.path("items")
                        .valueStream()
                        .map(event -> event(event, zone))
                        .sorted(Comparator.comparingLong(e -> e.path("start").asLong()))
                        .toList();
        ObjectNode shown = Json.object();
        shown.putArray("items").addAll(events);
        return shown;
    }

    private static String instant(Request request, String name) {
        long millis = request.query().get(name).map(Long::parseLong).orElse(0L);
        return Instant.ofEpochMilli(millis).toString();
    }

    private static ObjectNode event(JsonNode event, ZoneId zone) {
        ObjectNode shown =
                Json.object()
                        .put("id", event.path("id").asString())
                        .put("title", event.path("summary").asString("(no title)"))
                        .put("start", millis(event.path("start"), zone))
                        .put("end", millis(event.path("end"), zone))
                        .put("allDay", event.path("start").has("date"))
                        .put("status", event.path("status").asString("confirmed"))
                        .put("location", event.path("location").asString(""))
                        .put("description", event.path("description").asString(""));
        shown.set("attendees", attendees(event));
        return shown;
    }

    static ArrayNode attendees(JsonNode event) {
        return event.path("attendees") instanceof ArrayNode list ? list : Json.array();
    }

    private static long millis(JsonNode when, ZoneId zone) {
        if (when.has("date")) {
            LocalDate day = LocalDate.parse(when.path("date").asString());
            return day.atStartOfDay(zone).toInstant().toEpochMilli();
        }
        return OffsetDateTime.parse(when.path("dateTime").asString()).toInstant().toEpochMilli();
    }

    /** The zone of the person's own calendar. */
    static ZoneId zone(WebApp google, Account account) {
        try {
            JsonNode calendar = google.get(account, "/calendar/v3/calendars/primary", Map.of());
            return ZoneId.of(calendar.path("timeZone").asString("UTC"));
        } catch (Refused | DateTimeException _) {
            return ZoneId.of("UTC");
        }
    }
}
