package org.kartotek.backend.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

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

    /** The language nearest to what is wished. */
    public String nearest(Locale wished) {
        var code = wished.getLanguage();
        return texts.containsKey(code) ? code : languages().getFirst();
    }

    public TemplateText in(String language) {
        return new TemplateText(texts.getOrDefault(language, ""));
    }
}
