package org.kartotek.simulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

    private static final Path PAGES = Path.of("src/main/resources/org/kartotek/simulator");
    private static final Pattern ICON = Pattern.compile("icon(?:Button)?\\(\"([a-z0-9-]+)\"");

    @ParameterizedTest
    @MethodSource("icons")
    void everyIconAPageNamesIsThere(String name) {
        assertThat(StaticFiles.icon(name + ".svg").status()).isEqualTo(200);
    }

    static List<String> icons() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(PageFilesTest::named)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> named(Path file) {
        try {
            return ICON.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void pagesRunNoScriptFromAnywhereElse() {
        var page = StaticFiles.file("host/index.html");

        assertThat(page.headers().get("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(new String(page.body()))
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../SimulatorSettings.class", "host/../host/index.html", "host/%2e%2e"})
    void onlyThePagesOwnFilesAreServed(String name) {
        assertThat(StaticFiles.file(name).status()).isEqualTo(404);
    }
}
