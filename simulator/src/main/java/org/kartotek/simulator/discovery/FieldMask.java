package org.kartotek.simulator.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code fields} parameter: {@code items(id,start/dateTime),nextPageToken}. An empty mask takes
 * everything.
 */
public record FieldMask(Map<String, FieldMask> parts) {

    private static final FieldMask ALL = new FieldMask(Map.of());

    /** Throws when brackets do not match or a name is missing. */
    public static FieldMask parse(String text) {
        var reader = new Reader(text);
        FieldMask mask = reader.list();
        if (reader.at < text.length()) {
            throw new IllegalArgumentException("Invalid field selection " + text);
        }
        return mask;
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        FieldMask list() {
            Map<String, FieldMask> parts = new LinkedHashMap<>();
            do {
                path(parts);
            } while (take(','));
            return new FieldMask(parts);
        }

        private void path(Map<String, FieldMask> into) {
            String name = name();
            FieldMask below = ALL;
            if (take('/') || take('.')) {
                Map<String, FieldMask> one = new LinkedHashMap<>();
                path(one);
                below = new FieldMask(one);
            } else if (take('(')) {
                below = list();
                if (!take(')')) {
                    throw new IllegalArgumentException("Invalid field selection " + text);
                }
            }
            into.merge(name, below, FieldMask::and);
        }

        private String name() {
            int from = at;
            while (at < text.length() && ",/.()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(from, at).strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("Invalid field selection " + text);
            }
            return name;
        }

        private boolean take(char expected) {
            if (at < text.length() && text.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }
    }

    private FieldMask and(FieldMask other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return ALL;
        }
        Map<String, FieldMask> both = new LinkedHashMap<>(parts);
        other.parts.forEach((name, mask) -> both.merge(name, mask, FieldMask::and));
        return new FieldMask(both);
    }

    /** Only what the mask names; the original stays as it is. */
    public JsonNode keep(JsonNode node) {
        if (parts.isEmpty()) {
            return node;
        }
        if (node.isArray()) {
            ArrayNode kept = Json.array();
            node.forEach(item -> kept.add(keep(item)));
            return kept;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode kept = Json.object();
        node.properties()
                .forEach(field -> {
                    FieldMask mask = parts.getOrDefault(field.getKey(), parts.get("*"));
                    if (mask != null) {
                        kept.set(field.getKey(), mask.keep(field.getValue()));
                    }
                });
        return kept;
    }

    List<Violation> check(JsonNode schemas, String schema) {
        List<Violation> found = new ArrayList<>();
        check(schemas, schemas.path(schema), found);
        return found;
    }

    private void check(JsonNode schemas, JsonNode schema, List<Violation> found) {
        JsonNode target = resolve(schemas, schema);
        if (target.path("type").asString("any").equals("any")
                || target.path("additionalProperties").isObject()) {
            return;
        }
        parts.forEach((name, mask) -> {
            JsonNode property = target.path("properties").path(name);
            if (!name.equals("*") && property.isMissingNode()) {
                found.add(new Violation(name, "Invalid field selection " + name));
            } else if (!mask.parts.isEmpty() && !name.equals("*")) {
                mask.check(schemas, property, found);
            }
        });
    }

    private static JsonNode resolve(JsonNode schemas, JsonNode schema) {
        JsonNode target = schema;
        while (target.has("$ref") || target.path("type").asString("").equals("array")) {
            target =
                    target.has("$ref")
                            ? schemas.path(target.path("$ref").asString())
                            : target.path("items");
        }
        return target;
    }
}
