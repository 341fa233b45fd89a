package org.kartotek.simulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailboxTest {

    @Test
    void namesMayHoldLettersOfAnyScript() {
        assertThat(Mailbox.list("Dr. Nəsirova klinikası <qebul@klinika.example>"))
                .containsExactly(new Mailbox("Dr. Nəsirova klinikası", "qebul@klinika.example"));
    }

    @Test
    void aCommaInsideQuotesSeparatesNothing() {
        assertThat(
                        Mailbox.list(
                                "\"Berg, \\\"Anna\\\"\" <anna@office.example>,"
                                        + " ivan@office.example"))
                .containsExactly(
                        new Mailbox("Berg, \"Anna\"", "anna@office.example"),
                        new Mailbox("", "ivan@office.example"));
    }

    @Test
    void encodedWordsAreRead() {
        assertThat(Mailbox.first("=?UTF-8?Q?=C3=87etin?= <Cetin@Trade.example>"))
                .isEqualTo(new Mailbox("Çetin", "cetin@trade.example"));
    }
}
