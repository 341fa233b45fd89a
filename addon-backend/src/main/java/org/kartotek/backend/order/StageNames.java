package org.kartotek.backend.order;

import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kartotek.backend.database.Json;
import tools.jackson.core.type.TypeReference;

/**
 * A stage's name in the languages of the office.
 *
 * @param byLanguage ISO 639 code → name; English is always there
 */
public record StageNames(Map<String, String> byLanguage) {
    public StageNames {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("A stage has at least an English name");
        }
    }

    /** From the JSON a read model selected. */
    public static StageNames parse(String json) {
        return new StageNames(Json.read(json, new TypeReference<>() {}));
    }

    public String in(Locale locale) {
        return byLanguage.getOrDefault(
                locale.getLanguage(), Objects.requireNonNull(byLanguage.get("en")));
    }

    @Converter
    static class Column extends Json<Map<String, String>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
