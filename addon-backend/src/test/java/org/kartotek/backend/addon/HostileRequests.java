package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.HostileEvents.Answer.ASKED;
import static org.kartotek.backend.addon.HostileEvents.Answer.CARD;
import static org.kartotek.backend.addon.HostileEvents.Answer.ERROR;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_ALLOWED;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_FOUND;
import static org.kartotek.backend.addon.HostileEvents.Answer.REFUSED;
import static org.kartotek.backend.addon.HostileEvents.Answer.STOPPED;
import static org.kartotek.backend.addon.HostileEvents.Answer.WRITTEN;
import static org.kartotek.backend.addon.HostileEvents.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kartotek.backend.addon.HostileEvents.Line;

/** Other routes, and what is no call of Google's at all. */
final class HostileRequests {
    private HostileRequests() {}

    /** The same hostility at the other routes. */
    static List<Line> elsewhere() {
        return List.of(
                line("a homepage with the tokens alone", CARD, c -> c.at("/addon/home")),
                line("a mail without an id", ERROR, c -> c.at("/addon/gmail/message")),
                line(
                        "recipients that are numbers",
                        CARD,
                        c -> {
                            c.at("/addon/gmail/compose");
                            c.event.put("gmail", Map.of("toRecipients", nulls()));
                        }),
                line(
                        "an event whose guests are words",
                        CARD,
                        c -> {
                            c.at("/addon/calendar/event");
                            c.event.put("calendar", Map.of("id", 7, "attendees", List.of("a", 7)));
                        }),
                line(
                        "10,000 guests",
                        CARD,
                        c -> {
                            c.at("/addon/calendar/event");
                            c.event.put(
                                    "calendar",
                                    Map.of(
                                            "attendees",
                                            Collections.nCopies(
                                                    10_000, Map.of("email", "a@many.example"))));
                        }),
                line(
                        "a search of 100,000 letters",
                        CARD,
                        c -> {
                            c.at("/addon/search");
                            c.type("q", "x".repeat(100_000));
                        }));
    }

    /** What is no call of Google's. */
    static List<Line> requests() {
        return List.of(
                line("GET", NOT_ALLOWED, c -> c.method = "GET"),
                line("PUT", NOT_ALLOWED, c -> c.method = "PUT"),
                line(
                        "DELETE without a token",
                        REFUSED,
                        c -> {
                            c.method = "DELETE";
                            c.authorization = "";
                        }),
                line("a path we do not have", NOT_FOUND, c -> c.at("/addon/office")),
                line(
                        "a path that climbs out",
                        STOPPED,
                        c -> {
                            c.path = "/addon/home/../../settings";
                            c.authorization = "";
                        }),
                line("another type of content", WRITTEN, c -> c.contentType = "text/plain"),
                line(
                        "a form's type of content",
                        ASKED,
                        c -> c.contentType = "application/x-www-form-urlencoded"));
    }

    /** What {@link List#of} refuses. */
    private static List<Object> nulls() {
        var list = new ArrayList<Object>();
        list.add(null);
        list.add(7);
        list.add(new HashMap<>());
        return list;
    }
}
