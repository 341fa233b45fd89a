package org.kartotek.backend.callcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.backend.callcard.CardFacts.CardStep;
import org.kartotek.backend.order.Stage;

/** Where the order stands, in what a dialer has room for. */
class RingStatusTest {
    @ParameterizedTest
    @CsvSource({
        "en, Packing, #1042 packing",
        "ru, Упаковка, #1042 упаковка",
        "tr, İŞLENİYOR, #1042 işleniyor",
        "az, Qablaşdırılır, #1042 qablaşdırılır",
        "nb, Pakkes, #1042 pakkes"
    })
    void theNumberAndTheStageInTheOfficesLanguage(String language, String stage, String status) {
        assertThat(RingStatus.of(facts(order(1042, stage)), Locale.of(language))).isEqualTo(status);
    }

    @Test
    void moreOpenOrdersAreCountedAfterTheOneThatMovedLast() {
        var facts = facts(order(1042, "Packing"), order(1040, "Quoted"), order(987, "Enquiry"));

        assertThat(RingStatus.of(facts, Locale.ENGLISH)).isEqualTo("#1042 packing +2");
    }

    @Test
    void withoutAnOpenOrderThereIsNothingToShow() {
        assertThat(RingStatus.of(CardFacts.NOTHING, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Waiting for the customs declaration, #1042 waiting for th… +1",
        "🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚, #1042 🚚🚚🚚🚚🚚🚚🚚… +1"
    })
    void aLongStageGivesWayAndTheNumberNever(String stage, String status) {
        var shown = RingStatus.of(facts(order(1042, stage), order(1, "x")), Locale.ENGLISH);

        assertThat(shown).startsWith("#1042 ").endsWith("… +1");
        assertThat(shown.length()).isLessThanOrEqualTo(RingStatus.LONGEST);
        assertThat(shown).isEqualTo(status);
    }

    private static CardOrder order(long number, String stage) {
        var steps = List.of(new CardStep(stage, Instant.EPOCH, "Anna"));
        return new CardOrder(number, "20 widgets", Stage.Kind.OPEN, null, List.of(), steps);
    }

    private static CardFacts facts(CardOrder... open) {
        return new CardFacts(
                List.of(),
                CardFacts.CardPerson.NOBODY,
                null,
                Arrays.asList(open),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }
}
