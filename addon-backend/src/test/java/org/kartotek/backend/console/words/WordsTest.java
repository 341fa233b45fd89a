package org.kartotek.backend.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][a-z.-]+)[}(]|say\\.text\\('([a-z][a-z.-]*[a-z])'[,)]");
    private static final Pattern A_SUFFIX = Pattern.compile("\\}['’-]?\\p{L}");

    @ParameterizedTest
    @ValueSource(strings = {"ru", "tr", "nb", "az"})
    void everyLanguageSaysEverythingWithTheSamePlaceholders(String language) {
        var english = ConsoleWords.read("en");
        var translated = ConsoleWords.read(language);

        assertThat(translated.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
        english.forEach((key, pattern) ->
                assertThat(placeholders(translated.getOrDefault(key, "")))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(pattern)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "tr", "nb", "az"})
    void pluralsNameEveryFormTheLanguageHas(String language) {
        var forms = com.ibm.icu.text.PluralRules.forLocale(Locale.of(language)).getKeywords();
        ConsoleWords.read(language)
                .forEach((key, pattern) -> {
                    if (pattern.contains(", plural,")) {
                        assertThat(forms).as(key).allMatch(form -> pattern.contains(form + " {"));
                    }
                });
    }

    /** ICU takes a straight apostrophe for an escape and swallows it. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "tr", "nb", "az"})
    void quotesAreTheLanguagesOwn(String language) {
        ConsoleWords.read(language)
                .forEach((key, pattern) -> assertThat(pattern).as(key).doesNotContain("'", "\""));
    }

    /** Its vowels would have to follow those of a name nobody knows yet. */
    @ParameterizedTest
    @ValueSource(strings = {"tr", "az"})
    void noSuffixHangsOnAPlaceholder(String language) {
        ConsoleWords.read(language)
                .forEach((key, pattern) ->
                        assertThat(pattern).as(key).doesNotContainPattern(A_SUFFIX));
    }

    @Test
    void templatesUseOnlyWordsThatAreThere() throws IOException {
        assertThat(ConsoleWords.read("en").keySet()).containsAll(usedByTemplates());
    }

    @Test
    void russianCountsAsRussiansDo() {
        var words = new ConsoleWords();
        var russian = Locale.of("ru");

        assertThat(words.say(russian, "orders.count", 1)).isEqualTo("1 заказ");
        assertThat(words.say(russian, "orders.count", 3)).isEqualTo("3 заказа");
        assertThat(words.say(russian, "orders.count", 11)).isEqualTo("11 заказов");
    }

    private static Set<String> usedByTemplates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/templates/console"))) {
            var used = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                IN_TEMPLATE
                        .matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                        .forEach(used::add);
            }
            return used;
        }
    }

    private static Set<String> placeholders(String pattern) {
        var parsed = new MessagePattern(pattern);
        return java.util.stream.IntStream.range(0, parsed.countParts())
                .mapToObj(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(part -> "{" + part.getValue() + "}")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
