package org.kartotek.backend.addon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.order.OrderLine;

/** The lines of an order in one field of the panel. */
class LinesTypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 Widget 750                 | 20    | Widget         | 750",
                "20 x Widget 750               | 20    | Widget         | 750",
                "20× Blue widget @ 15.000,50 TL| 20    | Blue widget    | 15000.50",
                "2 виджета 1 500,50 руб.       | 2     | виджета        | 1500.50",
                "3 х Стол @ 1 500 ₽            | 3     | Стол           | 1500",
                "1,5 m kabel 40 kr             | 1.5   | m kabel        | 40",
                "10 Qələm ₼2.50                | 10    | Qələm          | 2.50",
                "1.000 Vida $0.05              | 1000  | Vida           | 0.05",
                "Delivery 90                   | 1     | Delivery       | 90",
                "20 Widget                     | 20    | Widget         |",
                "Widget                        | 1     | Widget         |",
                "2 × iPhone 15 @ 9000          | 2     | iPhone 15      | 9000",
                "2 × iPhone 15 @ –             | 2     | iPhone 15      |",
                "1 × 200 mm pipe @ 12          | 1     | 200 mm pipe    | 12",
            })
    void aLineIsReadAsItIsMeant(
            String typed, BigDecimal quantity, String title, @Nullable BigDecimal price) {
        assertThat(LinesTyped.parse(typed))
                .isEqualTo(new LinesTyped.Read(List.of(new OrderLine(quantity, title, price))));
    }

    @Test
    void emptyLinesCountButSayNothing() {
        assertThat(LinesTyped.parse("\n20 Widget 750\n\n  \nDelivery 90\n"))
                .isInstanceOfSatisfying(
                        LinesTyped.Read.class, read -> assertThat(read.lines()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"750", "0 Widget 5", "20 750", "7 @ 5", "…"})
    void whatNamesNothingIsSaidWithItsLine(String nothing) {
        assertThat(LinesTyped.parse("Widget\n\n" + nothing))
                .isEqualTo(new LinesTyped.Unreadable(3, nothing));
    }

    @Test
    void whatIsWrittenIntoTheFormIsReadAgainAsItWas() {
        var lines =
                List.of(
                        line("20", "Widget", "750"),
                        line("1", "iPhone 15", null),
                        line("2.5", "200 mm pipe", null),
                        line("3", "Widget 5", "750.5"),
                        line("1", "Room @ 5", null),
                        line("1000", "x 4", "1000000"));

        assertThat(LinesTyped.parse(LinesTyped.write(lines))).isEqualTo(new LinesTyped.Read(lines));
    }

    private static OrderLine line(String quantity, String title, @Nullable String price) {
        return new OrderLine(
                new BigDecimal(quantity), title, price == null ? null : new BigDecimal(price));
    }
}
