package org.kartotek.backend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckWordsTest {
    private static final Pattern SAID =
            Pattern.compile("Finding\\s*\\.(?:ok|warning|problem)\\(\\s*\"([a-z.]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    static List<String> languages() {
        return CheckWords.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFindingHasItsSentenceInEveryLanguage(String language) throws IOException {
        var words = CheckWords.read(language);

        assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(found());
        CheckWords.read("en")
                .forEach((code, english) -> {
                    var sentence = words.getOrDefault(code, "");
                    assertThat(places(sentence)).as(code).isEqualTo(places(english));
                    assertThat(sentence).as(code).doesNotContain("'").endsWith(".");
                });
    }

    @Test
    void aSentenceCarriesWhatWasFound() {
        var finding = Finding.problem("clock.wrong", 90);

        assertThat(CheckWords.say(finding, Locale.ENGLISH)).contains("90 seconds", "NTP");
        assertThat(CheckWords.say(finding, Locale.of("nb"))).contains("90 sekunder");
        assertThat(CheckWords.say(finding, Locale.FRENCH)).contains("90 seconds");
    }

    private static TreeSet<String> found() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/org/kartotek/backend/setup"))) {
            for (var file : files.toList())
                SAID.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
        }
        return codes;
    }

    private static TreeSet<String> places(String pattern) {
        var places = new TreeSet<String>();
        PLACE.matcher(pattern).results().forEach(m -> places.add(m.group(1)));
        return places;
    }
}
