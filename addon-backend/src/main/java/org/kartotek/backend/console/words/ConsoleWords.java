package org.kartotek.backend.console.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** The console's sentences. ICU's format, because plurals differ between our languages. */
@Component("messageSource")
public class ConsoleWords implements MessageSource {
    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    ConsoleWords() {
        Languages.ALL.forEach(l -> byLanguage.put(l.getLanguage(), read(l.getLanguage())));
    }

    /** Key → pattern of one language. */
    static Map<String, String> read(String language) {
        var file = "words_" + language + ".properties";
        try (var in = Objects.requireNonNull(ConsoleWords.class.getResourceAsStream(file), file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new HashMap<String, String>();
            properties.forEach((key, value) -> words.put((String) key, (String) value));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String key) {
        return words(Locale.ENGLISH).containsKey(key);
    }

    /**
     * @throws NoSuchMessageException for a key that is in no bundle: a mistake of ours
     */
    public String say(Locale locale, String key, @Nullable Object... arguments) {
        var text = find(locale, key, arguments);
        if (text == null) {
            throw new NoSuchMessageException(key, locale);
        }
        return text;
    }

    private @Nullable String find(
            @Nullable Locale locale, String key, @Nullable Object @Nullable [] arguments) {
        var language = Languages.of(locale == null ? Locale.ENGLISH : locale);
        var pattern = words(language).getOrDefault(key, words(Locale.ENGLISH).get(key));
        if (pattern == null || pattern.indexOf('{') < 0) {
            return pattern;
        }
        return new MessageFormat(pattern, language)
                .format(arguments == null ? new Object[0] : arguments);
    }

    private Map<String, String> words(Locale language) {
        return Objects.requireNonNull(byLanguage.get(language.getLanguage()));
    }

    @Override
    public @Nullable String getMessage(
            String code,
            Object @Nullable [] args,
            @Nullable String fallback,
            @Nullable Locale locale) {
        var text = find(locale, code, args);
        return text == null ? fallback : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
        var language = locale == null ? Locale.ENGLISH : locale;
        return args == null ? say(language, code) : say(language, code, args);
    }

    @Override
    public String getMessage(MessageSourceResolvable wish, @Nullable Locale locale) {
        for (var code : Objects.requireNonNullElse(wish.getCodes(), new String[0])) {
            var text = find(locale, code, wish.getArguments());
            if (text != null) {
                return text;
            }
        }
        return Objects.requireNonNullElse(wish.getDefaultMessage(), "");
    }
}
