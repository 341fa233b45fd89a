package org.kartotek.backend.template;

import java.util.Map;
import java.util.TreeMap;

/**
 * A template as somebody wants it.
 *
 * @param texts by the code of their language; those left empty are not kept
 */
public record TemplateDraft(String name, Map<String, String> texts) {
    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_TEXT = 4_000;

    public TemplateDraft {
        name = name.strip();
        texts = written(texts);
        check(name, texts);
    }

    private static Map<String, String> written(Map<String, String> texts) {
        var written = new TreeMap<String, String>();
        texts.forEach((language, text) -> {
            var lines = text.replace("\r\n", "\n").strip();
            if (Template.LANGUAGES.contains(language) && !lines.isEmpty()) {
                written.put(language, lines);
            }
        });
        return Map.copyOf(written);
    }

    private static void check(String name, Map<String, String> texts) {
        if (name.isEmpty()) {
            throw new TemplateRefused(TemplateRefused.Reason.NO_NAME, "");
        }
        if (texts.isEmpty()) {
            throw new TemplateRefused(TemplateRefused.Reason.NO_TEXT, "");
        }
        if (name.length() > LONGEST_NAME
                || texts.values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw new TemplateRefused(TemplateRefused.Reason.TOO_LONG, "");
        }
        for (var text : new TreeMap<>(texts).values()) {
            new TemplateText(text)
                    .unknownField()
                    .ifPresent(field -> {
                        throw new TemplateRefused(TemplateRefused.Reason.UNKNOWN_FIELD, field);
                    });
        }
    }
}
