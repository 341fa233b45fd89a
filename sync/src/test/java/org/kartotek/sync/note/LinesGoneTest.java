package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesGoneTest {
    @Test
    void aLineTheOtherPhoneHadNotSeenIsGone() {
        assertThat(LinesGone.between("gate\nfrom phone A", "gate\nfrom phone B"))
                .containsExactly("from phone A");
    }

    @Test
    void oneOfTwoEqualLinesCanGoAndTheTextStillSaysIt() {
        assertThat(LinesGone.between("gate\ngate", "gate, ring twice")).isEmpty();
        assertThat(LinesGone.between("gate\ngate", "gate")).containsExactly("gate");
    }

    @Test
    void movedGrownAndRespacedLinesAreStillThere() {
        assertThat(
                        LinesGone.between(
                                "gate \nring twice\n\nleft side",
                                "left\u00a0side\nring twice, loud\ngate"))
                .isEmpty();
    }

    @Test
    void anEmptiedNoteHasLostEverything() {
        assertThat(LinesGone.between("gate\n\nring", "")).containsExactly("gate", "ring");
    }
}
