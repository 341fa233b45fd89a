package org.kartotek.backend.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartotek.backend.office.Language;

/**
 * A text kept for later, in one language or several.
 *
 * @param texts by the code of their language; at least one
 */
public record Template(UUID id, String name, Map<String, String> texts) {
    public static final List<String> LANGUAGES = List.of("en", "ru", "tr", "nb", "az");

    public Template {
        texts = Map.copyOf(texts);
    }

    /** The languages there is a text in, in the usual order. */
    public List<String> languages() {
        return LANGUAGES.stream().filter(texts::containsKey).toList();
    }

    /** The first of these that there is a text in, or else any. */
    public Language nearest(Language... wished) {
        return Stream.concat(Arrays.stream(wished), Arrays.stream(Language.values()))
                .filter(it -> texts.containsKey(it.code()))
                .findFirst()
                .orElseThrow();
    }

    public TemplateText in(Language language) {
        return new TemplateText(texts.getOrDefault(language.code(), ""));
    }
}
