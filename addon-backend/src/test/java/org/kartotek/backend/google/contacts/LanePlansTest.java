package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LanePlansTest {
    @Test
    void nothingWaitingTakesNoTime() {
        assertThat(LanePlans.about(0, 72)).isZero();
    }

    @Test
    void thousandsOfNotesTakeWhatTheQuotaAndTheirCallsTake() {
        // 25 batches of 200, each a write and maybe a read, at 72 calls a minute or 1.5 seconds
        // each.
        assertThat(LanePlans.about(4_812, 72)).isEqualTo(Duration.ofSeconds(75));
        assertThat(LanePlans.about(4_812, 8)).isEqualTo(Duration.ofSeconds(375));
    }
}
