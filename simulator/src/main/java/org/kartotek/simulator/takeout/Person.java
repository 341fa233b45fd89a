package org.kartotek.simulator.takeout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds a contact in the words of the People API, leaving out what is empty. */
final class Person {
    private final ObjectNode json = Json.object();

    /** Pairs of field and value; nothing is added when all values are empty. */
    Person add(String list, String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (var i = 0; i + 1 < pairs.length; i += 2) {
            if (!pairs[i + 1].isBlank()) {
                values.put(pairs[i], pairs[i + 1].strip());
            }
        }
        if (values.keySet().stream().anyMatch(key -> !key.equals("type"))) {
            var item = list(list).addObject();
            values.forEach(item::put);
        }
        return this;
    }

    Person note(String text) {
        if (!text.isBlank()) {
            // A note keeps its blanks: people lay it out with them.
            list("biographies").addObject().put("value", text).put("contentType", "TEXT_PLAIN");
        }
        return this;
    }

    Person birthday(int year, int month, int day) {
        var date = list("birthdays").addObject().putObject("date");
        if (year > 0) {
            date.put("year", year);
        }
        date.put("month", month).put("day", day);
        return this;
    }

    private ArrayNode list(String name) {
        return json.get(name) instanceof ArrayNode array ? array : json.putArray(name);
    }

    boolean isEmpty() {
        return json.isEmpty();
    }

    ObjectNode json() {
        return json;
    }
}
