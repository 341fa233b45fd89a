package org.kartotek.sidebar.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    private static final Instant NOW = Instant.parse("2026-03-05T22:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "EN, 0, today",
        "EN, 1, yesterday",
        "EN, 7, 7 days ago",
        "EN, 8, 25 Feb",
        "EN, 400, 29 Jan 2025",
        "EN, -1, tomorrow",
        "EN, -5, in 5 days",
        "RU, 2, 2 дня назад",
        "RU, 5, 5 дней назад",
        "TR, 3, 3 gün önce",
        "NB, 3, for 3 dager siden",
        "AZ, 3, 3 gün əvvəl",
        "AZ, 1, dünən"
    })
    void timeIsRelativeUpToAWeekAndThenADate(Language language, int daysAgo, String said) {
        var moments = moments(language, "UTC");

        assertThat(moments.when(NOW.minus(Duration.ofDays(daysAgo)))).isEqualTo(said);
    }

    @Test
    void aDayIsTheReadersDay() {
        var late = Instant.parse("2026-03-05T20:30:00Z");

        assertThat(moments(Language.EN, "UTC").when(late)).isEqualTo("today");
        assertThat(moments(Language.EN, "Europe/Istanbul").when(late)).isEqualTo("yesterday");
    }

    private static Moments moments(Language language, String zone) {
        return new Moments(Words.of(language), language.locale(), ZoneId.of(zone), NOW);
    }
}
