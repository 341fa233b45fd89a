package org.kartotek.sync.contact;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one side knows about a contact. A fact that is not there is the empty text or the empty
 * list.
 */
public record Facts(Map<Field, String> texts, Map<Field, List<Typed>> lists) {
    public static final Facts NONE = new Facts(Map.of(), Map.of());

    public Facts {
        var someTexts = new EnumMap<Field, String>(Field.class);
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) someTexts.put(field, text);
        });
        var someLists = new EnumMap<Field, List<Typed>>(Field.class);
        lists.forEach((field, list) -> {
            if (!list.isEmpty()) someLists.put(field, List.copyOf(list));
        });
        texts = Collections.unmodifiableMap(someTexts);
        lists = Collections.unmodifiableMap(someLists);
    }

    public String text(Field field) {
        return texts.getOrDefault(field, "");
    }

    public List<Typed> list(Field field) {
        return lists.getOrDefault(field, List.of());
    }

    public Facts with(Field field, String text) {
        var copy = new EnumMap<Field, String>(Field.class);
        copy.putAll(texts);
        copy.put(field, text);
        return new Facts(copy, lists);
    }

    public Facts with(Field field, List<Typed> list) {
        var copy = new EnumMap<Field, List<Typed>>(Field.class);
        copy.putAll(lists);
        copy.put(field, list);
        return new Facts(texts, copy);
    }

    /** This, but with the field as {@code other} has it. */
    public Facts withAll(Field field, Facts other) {
        return field.isList() ? with(field, other.list(field)) : with(field, other.text(field));
    }
}
