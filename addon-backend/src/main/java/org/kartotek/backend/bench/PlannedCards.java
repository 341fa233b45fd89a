package org.kartotek.backend.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kartotek.simulator.Simulator;

/** The cards whose statements are looked at. */
final class PlannedCards {
    private final HttpClient http;
    private final Simulator google;
    private final URI base;
    private final String user;
    private final PlanOffice office;

    PlannedCards(HttpClient http, Simulator google, URI base, String user, PlanOffice office) {
        this.http = http;
        this.google = google;
        this.base = base;
        this.user = user;
        this.office = office;
    }

    Map<String, SidebarCall> all() {
        var cards = new LinkedHashMap<String, SidebarCall>();
        cards.put("message", mail("p77@firm8.example"));
        cards.put("message of somebody new", mail("Ayşe Berg0000077 <new@firm8.example>"));
        cards.put("home", occasion("home"));
        cards.put("calendar", occasion("calendarHome"));
        for (var typed :
                List.of(
                        "berg0000077",
                        "ayse",
                        "firm",
                        "0532 000",
                        "00 77",
                        "77",
                        "@firm8.example",
                        "warehouse")) {
            cards.put("search " + typed, search(typed));
        }
        cards.put("tasks", click("tasks", Map.of()));
        cards.put("contact", click("contact.view", Map.of("id", office.contact())));
        cards.put("organization", click("organization.view", Map.of("id", office.organization())));
        cards.put("stage", click("orders.at", Map.of("id", office.stage())));
        cards.put(
                "order beside its conversation",
                click("order.view", Map.of("id", office.order(), "messageId", office.message())));
        cards.put(
                "event",
                click(
                        "refresh",
                        Map.of("event", office.event(), "guests", "p77@firm8.example"),
                        "CALENDAR"));
        return cards;
    }

    private SidebarCall mail(String from) {
        var id = SidebarCall.mailArrives(http, google, from, user);
        return SidebarCall.of(
                http, google, Map.of("user", user, "trigger", "message", "messageId", id));
    }

    private SidebarCall occasion(String trigger) {
        return SidebarCall.of(http, google, Map.of("user", user, "trigger", trigger));
    }

    private SidebarCall search(String typed) {
        return SidebarCall.of(http, google, SidebarCall.search(user, base, typed));
    }

    private SidebarCall click(String op, Map<String, String> parameters) {
        return click(op, parameters, "GMAIL");
    }

    private SidebarCall click(String op, Map<String, String> parameters, String host) {
        var all = new java.util.ArrayList<Map<String, String>>();
        all.add(Map.of("key", "op", "value", op));
        parameters.forEach((key, value) -> all.add(Map.of("key", key, "value", value)));
        return SidebarCall.of(
                http,
                google,
                Map.of(
                        "user",
                        user,
                        "hostApp",
                        host,
                        "action",
                        Map.of(
                                "function",
                                base.resolve("addon/action").toString(),
                                "parameters",
                                all)));
    }
}
