package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
    private static final String BLOCK = "wholesale · #1042 packing\n20 × Widget";

    @Test
    void theChecksumIsTheFirstTwoBytesOfSha256OfTheBlock() {
        assertThat(Fence.checksum("abc")).isEqualTo("ba78");
        assertThat(Fence.under("abc", Locale.ENGLISH)).isEqualTo("┈┈ ✎ your notes below · ba78 ┈┈");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wholesale · #1042 packing\r\n20 × Widget",
                "wholesale · #1042 packing  \n20 × Widget\n",
                "\nwholesale · #1042 packing\n20 × Widget"
            })
    void whiteSpaceThatAPhoneChangesIsNoEdit(String block) {
        assertThat(Fence.checksum(block)).isEqualTo(Fence.checksum(BLOCK));
    }

    @Test
    void composedAndDecomposedAccentsAreTheSameText() {
        assertThat(Fence.checksum("Cafe\u0301")).isEqualTo(Fence.checksum("Caf\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "tr", "nb", "az", "nb-NO", "pt"})
    void onePatternFindsTheFenceOfEveryLanguage(String language) {
        var fence = Fence.under(BLOCK, Locale.forLanguageTag(language));

        var found = Fence.in(BLOCK + "\n" + fence + "\nAsk for Mehmet");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().group()).isEqualTo(fence);
        assertThat(Fence.isUntouched(found.getFirst())).isTrue();
        assertThat(Fence.closes(found.getFirst(), BLOCK)).isTrue();
    }
}
