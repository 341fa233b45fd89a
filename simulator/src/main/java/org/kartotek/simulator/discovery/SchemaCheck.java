package org.kartotek.simulator.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares JSON with a schema of the discovery document, in the words of Google's front end. */
final class SchemaCheck {

    private final JsonNode schemas;

    SchemaCheck(JsonNode schemas) {
        this.schemas = schemas;
    }

    List<Violation> check(String schema, JsonNode body) {
        List<Violation> found = new ArrayList<>();
        object(schemas.path(schema), body, "", found);
        return found;
    }

    private void value(JsonNode schema, JsonNode value, String at, List<Violation> found) {
        if (value.isNull()) {
            return;
        }
        if (schema.has("$ref")) {
            object(schemas.path(schema.path("$ref").asString()), value, at, found);
            return;
        }
        switch (schema.path("type").asString("any")) {
            case "object" -> object(schema, value, at, found);
            case "array" -> array(schema, value, at, found);
            case "string" -> string(schema, value, at, found);
            case "boolean" ->
                    expect(
                            value.isBoolean() || isText(value, "true|false"),
                            "TYPE_BOOL",
                            value,
                            at,
                            found);
            case "integer" ->
                    expect(
                            value.isIntegralNumber() || isText(value, "-?\\d+"),
                            "TYPE_INT32",
                            value,
                            at,
                            found);
            case "number" ->
                    expect(value.isNumber() || value.isString(), "TYPE_DOUBLE", value, at, found);
            default -> {} // "any" takes everything
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<Violation> found) {
        if (!value.isObject()) {
            found.add(new Violation(at, "Invalid value at '%s', %s".formatted(at, value)));
            return;
        }
        JsonNode properties = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String name = entry.getKey();
            String path = at.isEmpty() ? Parameter.snake(name) : at + "." + Parameter.snake(name);
            if (properties.has(name)) {
                value(properties.path(name), entry.getValue(), path, found);
            } else if (others.isObject()) {
                value(others, entry.getValue(), path, found);
            } else {
                found.add(unknown(name, at));
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

    private void array(JsonNode schema, JsonNode value, String at, List<Violation> found) {
        if (!value.isArray()) {
            found.add(new Violation(at, "Invalid value at '%s', %s".formatted(at, value)));
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            value(schema.path("items"), value.path(i), at + "[" + i + "]", found);
        }
    }

    private static void string(JsonNode schema, JsonNode value, String at, List<Violation> found) {
        String pattern =
                switch (schema.path("format").asString("")) {
                    case "int64" -> "-?\\d+";
                    case "uint64" -> "\\d+";
                    case "byte" -> "[A-Za-z0-9+/_-]*={0,2}";
                    case "google-datetime", "date-time" ->
                            "\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)";
                    case "date" -> "\\d{4}-\\d\\d-\\d\\d";
                    default -> "(?s).*";
                };
        boolean number =
                value.isIntegralNumber() && schema.path("format").asString("").endsWith("int64");
        expect(number || isText(value, pattern), "TYPE_STRING", value, at, found);
        JsonNode allowed = schema.path("enum");
        if (allowed.isArray() && allowed.valueStream().noneMatch(value::equals)) {
            found.add(new Violation(at, "Invalid value at '%s', %s".formatted(at, value)));
        }
    }

    private static boolean isText(JsonNode value, String pattern) {
        return value.isString() && value.asString().matches(pattern);
    }

    private static void expect(
            boolean fits, String type, JsonNode value, String at, List<Violation> found) {
        if (!fits) {
            found.add(
                    new Violation(at, "Invalid value at '%s' (%s), %s".formatted(at, type, value)));
        }
    }
}
