package org.kartotek.backend.capture.tasks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.SimulatedGoogle;
import tools.jackson.databind.JsonNode;

/** One calendar, as its owner uses it. */
record CalendarOfTasks(String account, String token, String id) {
    static CalendarOfTasks own(String account) {
        return new CalendarOfTasks(
                account, SimulatedGoogle.tokenOf(account, GoogleAccount.CALENDAR_FULL), "primary");
    }

    CalendarOfTasks further(String name) {
        var made =
                SimulatedGoogle.send(
                        token,
                        URI.create("calendar/v3/calendars"),
                        "POST",
                        "{\"summary\":\"%s\"}".formatted(name));
        return new CalendarOfTasks(account, token, made.path("id").asString());
    }

    List<JsonNode> events() {
        var found = new ArrayList<JsonNode>();
        call("GET", "", "").path("items").forEach(found::add);
        return found;
    }

    JsonNode only() {
        var all = events();
        if (all.size() != 1) throw new AssertionError(all.size() + " events: " + all);
        return all.getFirst();
    }

    void change(JsonNode event, String fields) {
        call("PATCH", "/" + event.path("id").asString(), "{%s}".formatted(fields));
    }

    void insert(String fields) {
        call("POST", "", "{%s}".formatted(fields));
    }

    void delete(JsonNode event) {
        call("DELETE", "/" + event.path("id").asString(), "");
    }

    private JsonNode call(String method, String path, String body) {
        return SimulatedGoogle.send(
                token, URI.create("calendar/v3/calendars/" + id + "/events" + path), method, body);
    }

    static String at(String start, String end) {
        return "\"start\":{\"dateTime\":\"%s\"},\"end\":{\"dateTime\":\"%s\"}"
                .formatted(start, end);
    }

    static void fault(String account, String method, String kind) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"calendar.events.%s\",%s,\"times\":1}"
                        .formatted(account, method, kind));
    }

    static String status(int status, String reason) {
        return "\"kind\":\"status\",\"status\":%d,\"body\":{\"error\":{\"errors\":[{\"domain\":\"calendar\",\"reason\":\"%s\",\"message\":\"m\"}],\"code\":%d,\"message\":\"m\"}}"
                .formatted(status, reason, status);
    }
}
