package org.kartotek.sidebar.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void aNameWithATagStaysAName() {
        assertThat(Html.bold("<a href=\"x\">R&D</a>"))
                .hasToString("<b>&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;</b>");
    }

    @Test
    void aDirectionOverrideDoesNotReachTheReader() {
        assertThat(Html.text("safe\u202egpj.exe\u0007")).hasToString("safegpj.exe");
    }

    @Test
    void aRightToLeftNameDoesNotTurnTheWordsAroundIt() {
        assertThat(Html.text("דוד")).hasToString("\u2068דוד\u2069");
        assertThat(Html.text("Ayşe")).hasToString("Ayşe");
    }

    @Test
    void linesStayLines() {
        assertThat(Html.text("one\r\ntwo")).hasToString("one<br>two");
        assertThat(Text.of("one\ntwo")).hasToString("one two");
    }

    @Test
    void aPlainFieldCannotBeReadAsMarkup() {
        assertThat(Text.of("<b>R&D</b>")).hasToString("‹b›R&D‹/b›");
    }

    @Test
    void aCutNeverSplitsACharacter() {
        assertThat(Text.of("ab😀cd").shortened(4)).hasToString("ab😀…");
    }

    /** Seeded: the seed is in the message when one fails. */
    @Test
    void noTextWhateverBecomesMarkup() {
        long seed = 20_261_122L;
        var random = new Random(seed);
        for (int round = 0; round < 5_000; round++) {
            var raw = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                raw.appendCodePoint(
                        random.nextBoolean()
                                ? "<>&\"'/ab;\n".charAt(random.nextInt(10))
                                : random.nextInt(0x10ffff));
            }
            assertThat(Html.text(raw.toString()).toString().replace("<br>", ""))
                    .as("seed " + seed + " round " + round)
                    .doesNotContain("<", ">", "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/x",
                "mailto:a@b.example",
                "tel:+905320000000",
                "http://localhost:8080/x",
                "http://127.0.0.1/x",
                "http://[::1]:8080/"
            })
    void theseAddressesMayStandOnACard(String address) {
        assertThat(WebAddress.allowed(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com",
                "http://localhost.evil.example",
                "http://127.0.0.1@evil.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "/relative",
                "https:nothing"
            })
    void theseMayNot(String address) {
        assertThatThrownBy(() -> WebAddress.of(address))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
