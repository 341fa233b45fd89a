package org.kartotek.backend.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr | 15.000,50 | 15000.50",
                "tr | 15.000 | 15000",
                "tr | 15,000.50 | 15000.50",
                "tr | 15.5 | 15.5",
                "tr | 1.000.000 | 1000000",
                "tr | 0,125 | 0.125",
                "nb | 15 000,50 | 15000.50",
                "nb | 15.000 | 15000",
                "ru | 1 250,5 | 1250.5",
                "en | 15,000.50 | 15000.50",
                "en | 15,000 | 15000",
                "en | 15,5 | 15.5",
                "en | 1'000.25 | 1000.25",
                "az | 12 | 12",
                "az | -3,5 | -3.5",
            })
    void numbersAreReadAsTheOfficeWritesThem(String language, String typed, BigDecimal number) {
        assertThat(in(language).read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1e9",
                "1,5,0",
                "1.5.0,3",
                "12,34,567.8",
                "1.23456",
                "--5",
                "5-",
                "١٢",
                "9999999999999999",
                "1,",
                ".5"
            })
    void whatIsNoNumberIsNotGuessed(String typed) {
        assertThat(in("en").read(typed)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));
            for (var language : new String[] {"en", "ru", "tr", "nb", "az"}) {
                var written = in(language).write(number);

                assertThat(in(language).read(written).orElseThrow())
                        .as("%s in %s, seed %d", written, language, seed)
                        .isEqualByComparingTo(number);
            }
        }
    }

    private static Figures in(String language) {
        return new Figures(Locale.of(language));
    }
}
