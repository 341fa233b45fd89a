package org.kartotek.sidebar.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final Pattern A_KEY = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*\\.?)\"");
    private static final Pattern A_SUFFIX = Pattern.compile("\\}['’-]?\\p{L}");
    private static final String SERVER =
            "../addon-backend/src/main/java/org/kartotek/backend/addon";
    private static final Words ENGLISH = Words.of(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) {
        assertThat(Words.of(language).keys()).isEqualTo(ENGLISH.keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceLosesAPlaceholder(Language language) {
        for (var key : ENGLISH.keys()) {
            assertThat(placeholders(language, key))
                    .as(language + " " + key)
                    .isEqualTo(placeholders(Language.EN, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPluralKnowsTheFormsOfItsLanguage(Language language) {
        var forms = PluralRules.forLocale(language.locale()).getKeywords();
        for (var key : ENGLISH.keys()) {
            var pattern = Words.of(language).pattern(key);
            if (pattern.contains(", plural,")) {
                assertThat(selectors(pattern)).as(language + " " + key).contains("other");
                if (language == Language.RU) {
                    assertThat(selectors(pattern)).as(key).containsAll(forms);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noSentenceIsEmptyOrShouts(Language language) {
        for (var key : ENGLISH.keys()) {
            assertThat(Words.of(language).pattern(key)).as(key).isNotBlank().doesNotContain("!");
        }
    }

    /** ICU takes a straight apostrophe for an escape and swallows it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void quotesAreTheLanguagesOwn(Language language) {
        for (var key : ENGLISH.keys()) {
            assertThat(Words.of(language).pattern(key)).as(key).doesNotContain("'", "\"");
        }
    }

    /** Its vowels would have to follow those of a name nobody knows yet. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"TR", "AZ"})
    void noSuffixHangsOnAPlaceholder(Language language) {
        for (var key : ENGLISH.keys()) {
            assertThat(Words.of(language).pattern(key)).as(key).doesNotContainPattern(A_SUFFIX);
        }
    }

    /** The server says some sentences too; it lives next door in the same build. */
    @Test
    void noSentenceIsWrittenForNobody() throws IOException {
        var used = new TreeSet<String>();
        for (var root : List.of("src/main/java", SERVER)) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> used.addAll(keysIn(file)));
            }
        }

        var spoken = new TreeSet<>(ENGLISH.keys());
        spoken.removeIf(key ->
                used.contains(key)
                        || used.stream().anyMatch(use -> use.endsWith(".") && key.startsWith(use)));

        assertThat(spoken).isEmpty();
    }

    private static Set<String> keysIn(Path file) {
        try {
            return A_KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(Language language, String key) {
        return new MessageFormat(Words.of(language).pattern(key), language.locale())
                .getArgumentNames();
    }

    private static Set<String> selectors(String pattern) {
        var parsed = new MessagePattern(pattern);
        var selectors = new TreeSet<String>();
        for (int i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_SELECTOR) {
                selectors.add(parsed.getSubstring(parsed.getPart(i)));
            }
        }
        return selectors;
    }
}
