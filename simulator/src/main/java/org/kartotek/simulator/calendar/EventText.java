package org.kartotek.simulator.calendar;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What free text search looks at. */
final class EventText {
    private EventText() {}

    /** Every word must occur somewhere. */
    static boolean has(ObjectNode event, String query) {
        var text = new StringBuilder();
        text.append(event.path("summary").asString("")).append(' ');
        text.append(event.path("description").asString("")).append(' ');
        text.append(event.path("location").asString("")).append(' ');
        event.path("attendees")
                .forEach(guest ->
                        text.append(guest.path("displayName").asString(""))
                                .append(' ')
                                .append(guest.path("email").asString(""))
                                .append(' '));
        var folded = text.toString().toLowerCase(Locale.ROOT);
        for (var word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
