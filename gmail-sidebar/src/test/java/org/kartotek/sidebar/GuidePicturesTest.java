package org.kartotek.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide of the panel shows each of its cards; the build draws the pictures. */
class GuidePicturesTest {
    private static final Path GUIDE = Path.of("../docs/guide/sidebar.md");

    @Test
    void noCardIsLeftOutOfTheGuide() throws IOException {
        var guide = Files.readString(GUIDE);

        var shown =
                Samples.all().entrySet().stream()
                        .filter(it -> guide.contains("(pictures/card-" + it.getKey() + ".png)"))
                        .map(Map.Entry::getValue)
                        .map(GuidePicturesTest::name)
                        .collect(Collectors.toSet());

        assertThat(Samples.all().values().stream().map(GuidePicturesTest::name).distinct())
                .allSatisfy(card -> assertThat(shown).contains(card));
    }

    private static String name(SidebarCard card) {
        return card.getClass().getSimpleName();
    }
}
