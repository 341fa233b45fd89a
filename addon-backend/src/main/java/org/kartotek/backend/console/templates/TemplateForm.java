package org.kartotek.backend.console.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.template.Template;
import org.kartotek.backend.template.TemplateDraft;

/** A template in the making: a text per language, most of them empty. */
record TemplateForm(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String en,
        @Nullable String ru,
        @Nullable String tr,
        @Nullable String nb,
        @Nullable String az) {

    /** One language of the form, named in that language. */
    record Written(String language, String spoken, String text) {}

    static TemplateForm of(Template template) {
        var texts = template.texts();
        return new TemplateForm(
                template.id(),
                template.name(),
                texts.get("en"),
                texts.get("ru"),
                texts.get("tr"),
                texts.get("nb"),
                texts.get("az"));
    }

    static TemplateForm empty() {
        return new TemplateForm(null, null, null, null, null, null, null);
    }

    String path() {
        return id == null ? "/settings/templates/new" : "/settings/templates/" + id;
    }

    /** The reader's own language first. */
    List<Written> written(Locale reader) {
        var texts = texts();
        return Template.LANGUAGES.stream()
                .sorted((a, b) -> first(b, reader) - first(a, reader))
                .map(it -> new Written(it, spoken(it), texts.getOrDefault(it, "")))
                .toList();
    }

    TemplateDraft draft() {
        return new TemplateDraft(Objects.requireNonNullElse(name, ""), texts());
    }

    private static int first(String language, Locale reader) {
        return language.equals(reader.getLanguage()) ? 1 : 0;
    }

    static String spoken(String language) {
        var locale = Locale.of(language);
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        texts.put("en", Objects.requireNonNullElse(en, ""));
        texts.put("ru", Objects.requireNonNullElse(ru, ""));
        texts.put("tr", Objects.requireNonNullElse(tr, ""));
        texts.put("nb", Objects.requireNonNullElse(nb, ""));
        texts.put("az", Objects.requireNonNullElse(az, ""));
        return texts;
    }
}
