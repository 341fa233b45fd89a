package org.kartotek.sidebar.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
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
