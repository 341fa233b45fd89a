package org.kartotek.backend.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.order.Money;

class SayTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void timeIsRelativeForAWeekAndThenADate() {
        var say = in("en");

        assertThat(say.ago(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("5 min. ago");
        assertThat(say.ago(NOW.minus(Duration.ofDays(3)))).isEqualTo("3 days ago");
        assertThat(say.ago(NOW.minus(Duration.ofDays(7)))).isEqualTo("Feb 23");
        assertThat(say.ago(NOW.minus(Duration.ofDays(400)))).isEqualTo("Jan 26, 2025");
        assertThat(say.ago(NOW.plus(Duration.ofDays(2)))).isEqualTo("in 2 days");
    }

    @Test
    void daysTurnWhereTheOfficeIs() {
        var lateEvening = Instant.parse("2026-03-01T21:30:00Z");

        assertThat(in("en").dayTitle(in("en").day(lateEvening))).isEqualTo("Today");
    }

    @Test
    void aDayThatIsAHeadingBeginsWithACapital() {
        assertThat(in("ru").weekday()).isEqualTo("Понедельник, 2 марта");
        assertThat(in("nb").weekday()).isEqualTo("Mandag 2. mars");
        assertThat(in("tr").weekday()).isEqualTo("2 Mart Pazartesi");
    }

    @Test
    void wholeAmountsHaveNoDecimals() {
        assertThat(in("en").money(Money.of("15000.00", "TRY"))).isEqualTo("₺15,000");
        assertThat(in("en").money(Money.of("15000.50", "TRY"))).isEqualTo("₺15,000.50");
        assertThat(in("nb").money(Money.of("15000.00", "TRY")).replace('\u00a0', ' '))
                .isEqualTo("15 000 ₺");
    }

    private static Say in(String language) {
        return new Say(new ConsoleWords(), Locale.of(language), ZoneId.of("Europe/Istanbul"), NOW);
    }
}
