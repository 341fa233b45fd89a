package org.kartotek.simulator.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares JSON with a schema of the discovery document, in the words of Google's front end. */
final class SchemaCheck {

    private final Map<String, Shape> shapes = new HashMap<>();

    SchemaCheck(JsonNode schemas) {
        schemas.properties().forEach(s -> shapes.put(s.getKey(), shape(s.getValue())));
    }

    /** A schema read once; a page of a thousand contacts asks it a hundred thousand times. */
    private record Shape(
            @Nullable String reference,
            String type,
            Map<String, Shape> properties,
            @Nullable Shape others,
            @Nullable Shape items,
            @Nullable Pattern pattern,
            Set<String> allowed) {}

    /** Where we are; becomes a text only when something is wrong. */
    private record At(@Nullable At parent, String name) {
        String path() {
            String own = Parameter.snake(name);
            if (parent == null) {
                return own;
            }
            String before = parent.path();
            return before.isEmpty() || own.startsWith("[") ? before + own : before + "." + own;
        }
    }

    private static Shape shape(JsonNode schema) {
        Map<String, Shape> properties = new HashMap<>();
        schema.path("properties")
                .properties()
                .forEach(p -> properties.put(p.getKey(), shape(p.getValue())));
        JsonNode others = schema.path("additionalProperties");
        return new Shape(
                schema.path("$ref").asString(null),
                schema.path("type").asString("any"),
                properties,
                others.isObject() ? shape(others) : null,
                schema.has("items") ? shape(schema.path("items")) : null,
                pattern(schema.path("format").asString("")),
                schema.path("enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Pattern pattern(String format) {
        return switch (format) {
            case "int64" -> Pattern.compile("-?\\d+");
            case "uint64" -> Pattern.compile("\\d+");
            case "byte" -> Pattern.compile("[A-Za-z0-9+/_-]*={0,2}");
            case "google-datetime", "date-time" ->
                    Pattern.compile(
                            "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");
            case "date" -> Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
            default -> null;
        };
    }

    List<Violation> check(String schema, JsonNode body) {
        List<Violation> found = new ArrayList<>();
        value(
                new Shape(schema, "", Map.of(), null, null, null, Set.of()),
                body,
                new At(null, ""),
                found);
        return found;
    }

    private void value(Shape shape, JsonNode value, At at, List<Violation> found) {
        if (value.isNull()) {
            return;
        }
        if (shape.reference != null) {
            Shape named = shapes.get(shape.reference);
            if (named != null) {
                value(named, value, at, found);
            }
            return;
        }
        switch (shape.type) {
            case "object" -> object(shape, value, at, found);
            case "array" -> array(shape, value, at, found);
            case "string" -> string(shape, value, at, found);
            case "boolean" ->
                    expect(
                            value.isBoolean() || isOneOf(value, "true", "false"),
                            "TYPE_BOOL",
                            value,
                            at,
                            found);
            case "integer" ->
                    expect(
                            value.isIntegralNumber()
                                    || value.isString() && value.asString().matches("-?\\d+"),
                            "TYPE_INT32",
                            value,
                            at,
                            found);
            case "number" ->
                    expect(value.isNumber() || value.isString(), "TYPE_DOUBLE", value, at, found);
            default -> {} // "any" takes everything
        }
    }

    private void object(Shape shape, JsonNode value, At at, List<Violation> found) {
        if (!value.isObject()) {
            wrong(value, at, found);
            return;
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String name = entry.getKey();
            Shape property = shape.properties.getOrDefault(name, shape.others);
            if (property == null) {
                found.add(unknown(name, at.path()));
            } else {
                value(property, entry.getValue(), new At(at, name), found);
            }
        }
    }

    private static Violation unknown(String name, String at) {
        String where = at.isEmpty() ? "" : " at '" + at + "'";
        return new Violation(
                at,
                "Invalid JSON payload received. Unknown name \"%s\"%s: Cannot find field."
                        .formatted(name, where));
    }

    private void array(Shape shape, JsonNode value, At at, List<Violation> found) {
        if (!value.isArray() || shape.items == null) {
            wrong(value, at, found);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            value(shape.items, value.path(i), new At(at, "[" + i + "]"), found);
        }
    }

    private static void string(Shape shape, JsonNode value, At at, List<Violation> found) {
        boolean text =
                value.isString()
                        && (shape.pattern == null
                                || shape.pattern.matcher(value.asString()).matches());
        expect(
                text || shape.pattern != null && value.isIntegralNumber(),
                "TYPE_STRING",
                value,
                at,
                found);
        if (!shape.allowed.isEmpty() && !shape.allowed.contains(value.asString(""))) {
            wrong(value, at, found);
        }
    }

    private static boolean isOneOf(JsonNode value, String one, String other) {
        return value.isString() && (value.asString().equals(one) || value.asString().equals(other));
    }

    private static void wrong(JsonNode value, At at, List<Violation> found) {
        String path = at.path();
        found.add(new Violation(path, "Invalid value at '%s', %s".formatted(path, value)));
    }

    private static void expect(
            boolean fits, String type, JsonNode value, At at, List<Violation> found) {
        if (!fits) {
            String path = at.path();
            found.add(
                    new Violation(
                            path, "Invalid value at '%s' (%s), %s".formatted(path, type, value)));
        }
    }
}
