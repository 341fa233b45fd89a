package org.kartotek.backend.api;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * REST reads strictly: a misspelt field is refused, not lost, and a number is not taken for a text.
 */
public final class ApiJson {
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private ApiJson() {}

    public static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    public static <T> T read(ObjectNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** JSON Merge Patch (RFC 7396): null removes, objects merge, everything else replaces. */
    public static void merge(ObjectNode target, ObjectNode patch) {
        for (var entry : patch.properties()) {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode part
                    && target.get(entry.getKey()) instanceof ObjectNode whole) {
                merge(whole, part);
            } else {
                target.set(entry.getKey(), value);
            }
        }
    }
}
