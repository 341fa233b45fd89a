package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.sync.note.CardLine.Keep;

class ComposeNoteTest {
    private static final List<CardLine> CARD =
            List.of(
                    new CardLine("wholesale · #1042 packing 03.02 (Anna)", Keep.HEAD),
                    new CardLine("20 × Widget · 15 000 ₺ · paid", Keep.ORDER_DETAIL),
                    new CardLine("✓ #987 9 900 ₺ 12.01", Keep.CLOSED_ORDER),
                    new CardLine("✓ #950 1 200 ₺ 02.01", Keep.CLOSED_ORDER),
                    new CardLine("☎ 02.02 in (Anna): wants delivery on Friday", Keep.LAST_CALL));

    @Test
    void theCardStandsAboveTheFenceAndTheRemarkBelow() {
        var note = compose("Prefers WhatsApp.\n  Ask for Mehmet. ", NoteBudget.DEFAULT);

        assertThat(note.text().lines())
                .containsExactly(
                        "wholesale · #1042 packing 03.02 (Anna)",
                        "20 × Widget · 15 000 ₺ · paid",
                        "✓ #987 9 900 ₺ 12.01",
                        "✓ #950 1 200 ₺ 02.01",
                        "☎ 02.02 in (Anna): wants delivery on Friday",
                        "┈┈ ✎ your notes below · 9569 ┈┈",
                        "Prefers WhatsApp.",
                        "  Ask for Mehmet. ");
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        assertThat(compose("x", NoteBudget.DEFAULT)).isEqualTo(compose("x", NoteBudget.DEFAULT));
    }

    @Test
    void closedOrdersLeaveFirstFromTheLowestThenDetailsThenTheCall() {
        assertThat(blockWithin(180)).contains("#987").doesNotContain("#950");
        assertThat(blockWithin(160)).contains("20 ×", "☎").doesNotContain("#987", "#950");
        assertThat(blockWithin(130)).contains("☎").doesNotContain("20 ×");
        assertThat(blockWithin(90)).startsWith("wholesale · #1042 packing 03.02 (Anna)\n┈┈");
    }

    @Test
    void theFirstLineIsCutRatherThanLost() {
        assertThat(blockWithin(60)).startsWith("wholesale · #1042 packing…\n┈┈");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 600, 900, 940, 950, 960, 990, 1_000, 1_020})
    void aPersonsTextIsNeverCut(int length) {
        var remark = "ж".repeat(length);

        var note = compose(remark, NoteBudget.DEFAULT);

        assertThat(note.text()).endsWith(remark);
        assertThat(note.text().length()).isLessThanOrEqualTo(Math.max(1_000, length));
    }

    @Test
    void withoutRoomForALineThereIsNoCardAtAll() {
        var remark = "x".repeat(970);

        assertThat(compose(remark, NoteBudget.DEFAULT).text()).isEqualTo(remark);
    }

    @Test
    void anEmojiIsNeverHalved() {
        var family = "👨‍👩‍👧";
        var lines = List.of(new CardLine("Nº " + family.repeat(20), Keep.HEAD));

        for (int budget = 46; budget < 80; budget++) {
            var block =
                    ComposeNote.of(lines, "", new NoteBudget(budget, 1_000), Locale.ENGLISH).card();
            if (block.isEmpty()) continue;
            var head = block.lines().findFirst().orElseThrow();
            assertThat(head.replace(family, "")).isEqualTo("Nº …");
            assertThat(block.length()).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void textOfOursCanLookLikeNeitherFenceNorMessage() {
        var lines =
                List.of(
                        new CardLine("+ shipped\n┈┈ ✎ x · 7f3a ┈┈", Keep.HEAD),
                        new CardLine("+47 22 33", Keep.FACT));

        var card = ComposeNote.of(lines, "", NoteBudget.DEFAULT, Locale.ENGLISH).card();

        assertThat(card.lines().toList()).startsWith("· + shipped -- * x · 7f3a --", "+47 22 33");
        assertThat(ReadNote.of(card, List.of(card)).messages()).isEmpty();
    }

    private static ComposedNote compose(String remark, NoteBudget budget) {
        return ComposeNote.of(CARD, remark, budget, Locale.ENGLISH);
    }

    private static String blockWithin(int budget) {
        var card = compose("", new NoteBudget(budget, 1_000)).card();
        assertThat(card.length()).isLessThanOrEqualTo(budget);
        return card;
    }
}
