package org.kartotek.backend.setup;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What is so and what to do about it, one sentence for each finding. */
public final class CheckWords {
    static final List<String> LANGUAGES = List.of("en", "ru", "tr", "nb", "az");

    private CheckWords() {}

    public static String say(Finding finding, Locale locale) {
        var language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        var pattern = Objects.requireNonNull(read(language).get(finding.code()), finding.code());
        return new MessageFormat(pattern, Locale.of(language))
                .format(finding.arguments().toArray());
    }

    static Map<String, String> read(String language) {
        var file = "checks_" + language + ".properties";
        try (var in = Objects.requireNonNull(CheckWords.class.getResourceAsStream(file), file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new TreeMap<String, String>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
