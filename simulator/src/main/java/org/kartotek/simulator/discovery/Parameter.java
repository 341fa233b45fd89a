package org.kartotek.simulator.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One parameter of a method as the discovery document describes it. */
public record Parameter(
        String name,
        String location,
        String type,
        String format,
        boolean required,
        boolean repeated,
        List<String> allowed,
        String pattern) {

    private static final Set<String> BOOLEANS =
            Set.of("true", "false", "TRUE", "FALSE", "1", "0", "");

    static Parameter of(String name, JsonNode described) {
        List<String> allowed = new ArrayList<>();
        described.path("enum").forEach(value -> allowed.add(value.asString()));
        return new Parameter(
                name,
                described.path("location").asString("query"),
                described.path("type").asString("string"),
                described.path("format").asString(""),
                described.path("required").asBoolean(false),
                described.path("repeated").asBoolean(false),
                List.copyOf(allowed),
                described.path("pattern").asString(".*"));
    }

    /** Field masks may come in several pieces as well as separated by commas. */
    boolean mayRepeat() {
        return repeated || format.equals("google-fieldmask");
    }

    /** What is wrong with this value, in Google's words. */
    Optional<String> refuse(String value) {
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return wrong("", value);
        }
        return switch (type) {
            case "integer" -> number(value);
            case "boolean" ->
                    BOOLEANS.contains(value) ? Optional.empty() : wrong(" (TYPE_BOOL)", value);
            default ->
                    (pattern.equals(".*") || value.matches(pattern))
                            ? Optional.empty()
                            : wrong("", value);
        };
    }

    private Optional<String> number(String value) {
        try {
            long number = Long.parseLong(value);
            boolean fits =
                    format.equals("uint32")
                            ? number >= 0
                            : number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
            return fits ? Optional.empty() : wrong(" (TYPE_INT32)", value);
        } catch (NumberFormatException _) {
            return wrong(" (TYPE_INT32)", value);
        }
    }

    private Optional<String> wrong(String kind, String value) {
        return Optional.of("Invalid value at '" + snake(name) + "'" + kind + ", \"" + value + "\"");
    }

    /** Google's messages name fields as the protocol buffers do. */
    static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
