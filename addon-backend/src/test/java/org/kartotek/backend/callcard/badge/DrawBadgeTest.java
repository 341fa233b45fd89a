package org.kartotek.backend.callcard.badge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawBadgeTest {
    @ParameterizedTest
    @ValueSource(strings = {"AY", "İĞ", "ЖЩ", "Ə", "ØÅ", "7", "#", "李", "🚚"})
    void theSameBadgeIsTheSameBytes(String initials) throws Exception {
        var first = DrawBadge.png(new Badge(initials, 3));

        assertThat(DrawBadge.png(new Badge(initials, 3))).isEqualTo(first);
        var image = ImageIO.read(new ByteArrayInputStream(first));
        assertThat(image.getWidth()).isEqualTo(DrawBadge.SIZE);
        assertThat(image.getHeight()).isEqualTo(DrawBadge.SIZE);
        assertThat(first.length).isLessThan(20_000);
    }

    @Test
    void everyStageLooksDifferent() {
        var pictures = new HashSet<String>();
        for (int stage = 0; stage < Badge.STAGES; stage++)
            pictures.add(java.util.HexFormat.of().formatHex(DrawBadge.png(new Badge("AY", stage))));

        assertThat(pictures).hasSize(Badge.STAGES);
    }

    @ParameterizedTest
    @CsvSource({
        "ayşe, yılmaz, , tr, AY",
        "ivan, , Fjord AS, nb, I",
        "irem, ışık, , tr, İI",
        ", , deniz tekstil, tr, D",
        "'(Мария)', 'ё', , ru, МЁ",
        ", , , en, #"
    })
    void initialsAreThoseOfThePerson(
            String given, String family, String organization, String language, String initials) {
        var badge = Badge.of(given, family, organization, 9, Locale.of(language));

        assertThat(badge).isEqualTo(new Badge(initials, 5));
        assertThat(Badge.ofKey(badge.key())).isEqualTo(badge);
    }
}
