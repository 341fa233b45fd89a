package org.kartotek.sync.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person wrote and what we wrote behind it can always be told apart. */
class RingTextTest {
    private static final String STATUS = "#1042 packing";
    private static final String[] PIECES = {
        "Jr.",
        "Ayşe",
        "İğde",
        "Şükrü",
        "Əliyev",
        "Ødegård",
        "Björk",
        "Мария",
        "й",
        "и\u0306",
        "e\u0301",
        "👨‍👩‍👧",
        "🚚\uFE0F",
        "·",
        " · ",
        "#1042",
        "#1042 packing",
        ", ",
        " ",
        "  ",
        "\u00a0",
        "\t",
        "\u2063",
        "\uFE00",
        "\uFE0D\uFE0D",
        "\u200d",
        "\u200e",
        "[",
        "]",
        "(x)",
        "\"",
        "\\",
        "<b>",
        "%s",
        "$1",
        "\uD83D"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Jr.",
                " Jr. ",
                "Ph.D., M.A.",
                "mobile",
                "Кабинет",
                "İşyeri · kapı",
                "müdür\u00a0yrd.",
                "Ødegård & Sønner",
                "Əliyev MMC",
                "· #1042 packing",
                "#1042 packing",
                "🚚\uFE0F",
                "a\u2063b",
                "\u2063",
                "x\uFE00\uFE01"
            })
    void whatPeopleWroteIsThereAgainByteForByte(String human) {
        var parted = RingText.part(RingText.compose(human, STATUS));

        assertThat(parted.human()).isEqualTo(human);
        assertThat(parted.statuses()).containsExactly(STATUS);
    }

    @Test
    void aPersonSeesNothingButTheWords() {
        assertThat(seen(RingText.compose("", STATUS))).isEqualTo("#1042 packing");
        assertThat(seen(RingText.compose("mobile", STATUS))).isEqualTo("mobile · #1042 packing");
    }

    @RepeatedTest(20)
    void anyValueAndAnyStatusAreToldApart() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var human = RingText.part(any(random)).human();
            var status = RingText.clean(any(random));

            var whole = RingText.compose(human, status);

            var parted = RingText.part(whole);
            assertThat(parted.human()).as("seed %d, round %d", seed, i).isEqualTo(human);
            assertThat(parted.hasOurs()).as("seed %d", seed).isEqualTo(!status.isEmpty());
        }
    }

    @RepeatedTest(20)
    void whatIsTypedAroundOrIntoOursStays() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var human = random.nextBoolean() ? "" : "Jr.";
            var whole = RingText.compose(human, STATUS);
            int at = random.nextInt(whole.length() + 1);
            var edited = whole.substring(0, at) + "語" + whole.substring(at);

            var parted = RingText.part(edited);
            var known = RingText.partKnown(parted.human(), STATUS);

            assertThat(parted.human()).as("seed %d, at %d", seed, at).contains("語");
            assertThat(known.human())
                    .as("seed %d, at %d", seed, at)
                    .contains("語")
                    .startsWith(human.substring(0, Math.min(at, human.length())));
        }
    }

    @Test
    void twoStatusesThatAMergeLeftAreBothOurs() {
        var merged = RingText.compose(RingText.compose("Jr.", STATUS), "#987 shipped") + " Sr.";

        assertThat(RingText.part(merged).human()).isEqualTo("Jr. Sr.");
        assertThat(RingText.part(merged).statuses()).containsExactly(STATUS, "#987 shipped");
    }

    @Test
    void aStatusThatLostItsMarksIsKnownByItsWords() {
        assertThat(RingText.part("Jr. · #1042 packing").hasOurs()).isFalse();
        assertThat(RingText.partKnown("Jr. · #1042 packing", STATUS).human()).isEqualTo("Jr.");
        assertThat(RingText.partKnown("Jr. · #1042 shipped", STATUS).human())
                .isEqualTo("Jr. · #1042 shipped");
    }

    @Test
    void whatIsLeftAfterSomebodyDeletedIsNoEdit() {
        var whole = RingText.compose("Jr.", STATUS);
        var shorter = whole.substring(0, whole.length() - 6);

        assertThat(RingText.part(shorter).human()).isEqualTo(shorter);
        assertThat(RingText.partKnown(shorter, STATUS).human()).isEqualTo("Jr.");
    }

    @Test
    void peoplesTextHasTheRoom() {
        var long_ = "x".repeat(995);

        assertThat(RingText.compose(long_, STATUS)).isEqualTo(long_);
    }

    private static String any(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--)
            text.append(PIECES[random.nextInt(PIECES.length)]);
        return text.toString();
    }

    private static String seen(String text) {
        return text.replaceAll("[\u2063\uFE00-\uFE0D]", "");
    }
}
