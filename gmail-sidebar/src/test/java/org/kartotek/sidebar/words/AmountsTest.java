package org.kartotek.sidebar.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "en, 15000.00, TRY, '₺15,000'",
        "en, 15000.50, TRY, '₺15,000.50'",
        "ru, 15000.00, RUB, '15 000 ₽'",
        "tr, 15000.00, TRY, '₺15.000'",
        "nb, 15000.00, NOK, '15 000 kr'",
        "az, 15000.00, AZN, '15.000 ₼'",
        "en, 1200, JPY, '¥1,200'"
    })
    void moneyIsSaidAsItIsWrittenThere(
            String language, String amount, String currency, String said) {
        var money =
                Amounts.of(Locale.of(language))
                        .money(new BigDecimal(amount), Currency.getInstance(currency));

        assertThat(money.replace('\u00a0', ' ').replace('\u202f', ' ')).isEqualTo(said);
    }
}
