package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.sync.note.Meaning.Moves;
import org.kartotek.sync.note.Meaning.Says;
import org.kartotek.sync.note.OpenOrder.StageNames;

class MeaningTest {
    private static final List<StageNames> STAGES =
            List.of(
                    new StageNames("new", List.of("New", "Новый", "Yeni", "Ny", "Yeni")),
                    new StageNames(
                            "packing",
                            List.of(
                                    "Packing",
                                    "Сборка",
                                    "Paketleniyor",
                                    "Pakkes",
                                    "Qablaşdırılır")),
                    new StageNames(
                            "packed",
                            List.of("Packed", "Собран", "Paketlendi", "Pakket", "Qablaşdırılıb")),
                    new StageNames(
                            "shipped",
                            List.of("Shipped", "Отправлен", "Gönderildi", "Sendt", "Göndərildi")),
                    new StageNames("lost", List.of("Lost", "Отменён", "İptal", "Tapt", "Ləğv")));
    private static final OpenOrder ONE = new OpenOrder(1042, STAGES);
    private static final OpenOrder TWO = new OpenOrder(1050, STAGES);
    private static final List<String> PEOPLE =
            List.of("Anna Berg", "Ivan Petrov", "Mehmet Kaya", "Ivan Orlov");

    @Test
    void anOrderAndAStageMoveTheOrder() {
        assertThat(Meaning.of("+ #1050 shipped", List.of(ONE, TWO), PEOPLE))
                .isEqualTo(new Moves(1050, "shipped", null, null));
    }

    @Test
    void withOneOpenOrderTheStageIsEnough() {
        assertThat(Meaning.of("+shipped (Anna)", List.of(ONE), PEOPLE))
                .isEqualTo(new Moves(1042, "shipped", "Anna Berg", null));
    }

    @Test
    void withTwoOpenOrdersAStageAloneIsOnlySaid() {
        assertThat(Meaning.of("+ shipped", List.of(ONE, TWO), PEOPLE))
                .isEqualTo(new Says("shipped", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "+ SHI,shipped",
        "+ отпр,shipped",
        "+ gond,shipped",
        "+ GÖNDER,shipped",
        "+ sendt,shipped",
        "+ göndərildi,shipped",
        "+ ipt,lost",
        "+ отменен,lost",
        "+ leg,lost",
        "+ packing,packing",
        "+ packed,packed",
        "+ New,new",
        "+ ny,new"
    })
    void aStageIsKnownByNameOrUniquePrefixInAnyLanguage(String line, String stage) {
        assertThat(Meaning.of(line, List.of(ONE), PEOPLE))
                .isEqualTo(new Moves(1042, stage, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ pack", "+ sh", "+ shipped on Monday", "+ не отпр", "+ #987 shipped"})
    void anythingElseIsSaid(String line) {
        assertThat(Meaning.of(line, List.of(ONE), PEOPLE)).isInstanceOf(Says.class);
    }

    @Test
    void whoSaidItIsTakenFromTheEndOfTheLineIfTheOfficeKnowsThatName() {
        assertThat(Meaning.of("+ wants delivery Friday (anna)", List.of(), PEOPLE))
                .isEqualTo(new Says("wants delivery Friday", null, "Anna Berg"));
        assertThat(Meaning.of("+ wants delivery (Friday)", List.of(), PEOPLE))
                .isEqualTo(new Says("wants delivery (Friday)", null, null));
    }

    @Test
    void twoPeopleOfOneFirstNameNeedTheirWholeName() {
        assertThat(Meaning.of("+ called (Ivan)", List.of(), PEOPLE))
                .isEqualTo(new Says("called (Ivan)", null, null));
        assertThat(Meaning.of("+ called (Ivan Orlov)", List.of(), PEOPLE))
                .isEqualTo(new Says("called", null, "Ivan Orlov"));
    }

    @Test
    void aRemarkAboutAnOrderStaysWithThatOrder() {
        assertThat(Meaning.of("+ #1050 asks for an invoice", List.of(ONE, TWO), PEOPLE))
                .isEqualTo(new Says("#1050 asks for an invoice", 1050L, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ #1050 shipped",
                "+#1050 shipped",
                "+ # 1050 shipped",
                "+ #1050: shipped",
                "+ #1050 - ship.",
                "+ shipped #1050",
                "\u00a0+\u00a0#1050\u00a0shipped\u00a0",
                "\u200e+ #1050 ship\u200bped"
            })
    void anOrderNumberMayStandOnEitherSideAndSpacesMayBeOfAnyKind(String line) {
        assertThat(Meaning.of(line, List.of(ONE, TWO), PEOPLE))
                .isEqualTo(new Moves(1050, "shipped", null, null));
    }

    @Test
    void decomposedLettersAreTheSameStage() {
        assertThat(Meaning.of("+ Go\u0308nder", List.of(ONE), PEOPLE))
                .isEqualTo(new Moves(1042, "shipped", null, null));
    }

    @Test
    void anEmojiBehindTheStageStaysAsTheStepsComment() {
        assertThat(Meaning.of("+ shipped 🚚", List.of(ONE), PEOPLE))
                .isEqualTo(new Moves(1042, "shipped", null, "shipped 🚚"));
    }

    @Test
    void bracketsThatBelongToTheStagesNameNameNobody() {
        var shop = new OpenOrder(7, List.of(new StageNames("shop", List.of("Ready (shop)"))));

        assertThat(Meaning.of("+ ready (shop)", List.of(shop), PEOPLE))
                .isEqualTo(new Moves(7, "shop", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ paid 15 000 ₺",
                "+ shipped 15 000 ₺",
                "+ 500 kr",
                "+ #1042 9.900,50 €",
                "+ -10 %"
            })
    void anAmountIsSaidAndMovesNothing(String line) {
        assertThat(Meaning.of(line, List.of(ONE), PEOPLE))
                .isEqualTo(new Says(line.substring(2), 1042L, null));
    }

    @Test
    void aStrangersNameStaysWithTheMove() {
        assertThat(Meaning.of("+ shipped (Zoe)", List.of(ONE), PEOPLE))
                .isEqualTo(new Moves(1042, "shipped", "Zoe", null));
    }
}
