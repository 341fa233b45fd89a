package org.kartotek.backend.template;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields: {@code {firstName}}, or {@code {firstName|there}} for when there is none.
 * What fills a field is never read as a field again.
 */
public record TemplateText(String value) {
    private static final Pattern FIELD = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?}");

    /** The first field nobody can fill. */
    public Optional<String> unknownField() {
        return FIELD.matcher(value)
                .results()
                .map(TemplateText::word)
                .filter(word -> TemplateField.of(word).isEmpty())
                .findFirst();
    }

    public String filled(Map<TemplateField, String> facts) {
        return FIELD.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(instead(found, facts)));
    }

    private static String instead(MatchResult found, Map<TemplateField, String> facts) {
        return TemplateField.of(word(found))
                .map(field -> facts.getOrDefault(field, ""))
                .map(fact -> fact.isBlank() ? otherwise(found) : fact)
                .orElseGet(found::group);
    }

    private static String word(MatchResult found) {
        return found.group(1).strip();
    }

    private static String otherwise(MatchResult found) {
        return found.group(2) == null ? "" : found.group(2);
    }
}
