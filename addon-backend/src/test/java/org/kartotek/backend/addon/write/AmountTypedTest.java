package org.kartotek.backend.addon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTypedTest {
    @ParameterizedTest
    @CsvSource({
        "15000, 15000",
        "15 000, 15000",
        "'15 000,50', 15000.50",
        "15.000, 15000",
        "'15,000', 15000",
        "'15.000,50', 15000.50",
        "'15,000.50', 15000.50",
        "1.250.000, 1250000",
        "'1,5', 1.5",
        "12.34, 12.34",
        "₺1.250, 1250",
        "1200 kr, 1200",
        "1’200.50, 1200.50",
        "'0,5', 0.5",
        "',5', 0.5"
    })
    void anAmountIsReadAsPeopleWriteIt(String typed, BigDecimal amount) {
        assertThat(AmountTyped.parse(typed)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a lot", "-5", "1e9", "12.", "1/2", "99999999999999999999", "1.23456"})
    void whatIsNoAmountIsNone(String typed) {
        assertThat(AmountTyped.parse(typed)).isEmpty();
    }
}
