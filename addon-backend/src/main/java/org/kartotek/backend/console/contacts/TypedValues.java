package org.kartotek.backend.console.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a form as they were sent: one text, or rows of a value with its type.
 *
 * <p>Read from the raw parameters: Spring would split a single address at its commas.
 */
record TypedValues(MultiValueMap<String, String> typed) {
    static final String EMAIL = "[^@\\s]+@[^@\\s]+";

    @Nullable String text(String field) {
        var value = typed.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    <T> List<T> pairs(String field, BiFunction<String, @Nullable String, T> made) {
        var values = typed.getOrDefault(field, List.of());
        var types = typed.getOrDefault(field + "Type", List.of());
        var list = new ArrayList<T>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i).strip();
            if (!value.isEmpty()) {
                var type =
                        i < types.size() && !types.get(i).isBlank() ? types.get(i).strip() : null;
                list.add(made.apply(value, type));
            }
        }
        return list;
    }
}
