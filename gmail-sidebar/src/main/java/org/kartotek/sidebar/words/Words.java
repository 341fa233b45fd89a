package org.kartotek.sidebar.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All sentences of one language. */
public final class Words {
    private static final Map<Language, Words> SPOKEN = new ConcurrentHashMap<>();

    private final Properties patterns;
    private final Language language;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        this.patterns = read("words_" + language.code() + ".properties");
    }

    public static Words of(Language language) {
        return SPOKEN.computeIfAbsent(language, Words::new);
    }

    /** A sentence, its placeholders given as name, value, name, value. */
    public String say(String key, Object... namesAndValues) {
        var pattern = pattern(key);
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var values = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        var format =
                parsed.computeIfAbsent(key, any -> new MessageFormat(pattern, language.locale()));
        // ICU formats are not safe for several threads, and making one costs more than waiting.
        synchronized (format) {
            return format.format(values);
        }
    }

    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    String pattern(String key) {
        return Objects.requireNonNull(patterns.getProperty(key), () -> "No words for " + key);
    }

    private static Properties read(String file) {
        var read = new Properties();
        try (var in = Words.class.getResourceAsStream(file)) {
            read.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
