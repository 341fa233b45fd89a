package org.kartotek.sync.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void ourOwnWriteComingBackIsKnown() {
        assertThat(arrival("new", WRITTEN, WRITTEN.plusSeconds(5))).isEqualTo(Arrival.KNOWN);
    }

    @Test
    void theStateBeforeOurWriteIsALaggingListingForTenMinutes() {
        assertThat(arrival("old", WRITTEN, WRITTEN.plusSeconds(599))).isEqualTo(Arrival.LAGGING);
        assertThat(arrival("old", WRITTEN, WRITTEN.plus(Duration.ofMinutes(11))))
                .isEqualTo(Arrival.NEWS);
    }

    @Test
    void aStateThatGoogleItselfCallsOlderIsLaggingHoweverManyWritesAgo() {
        assertThat(arrival("much older", WRITTEN.minusSeconds(30), WRITTEN.plusSeconds(20)))
                .isEqualTo(Arrival.LAGGING);
        assertThat(arrival("much older", WRITTEN.minusSeconds(30), WRITTEN.plus(DAY)))
                .isEqualTo(Arrival.LAGGING);
    }

    @Test
    void anythingElseIsNews() {
        assertThat(arrival("else", WRITTEN.plusSeconds(1), WRITTEN.plusSeconds(2)))
                .isEqualTo(Arrival.NEWS);
        var never = new Arrival.Agreed(null, null, Instant.EPOCH, null);
        assertThat(Arrival.of("else", Instant.EPOCH, never, WRITTEN)).isEqualTo(Arrival.NEWS);
    }

    private static Arrival arrival(String fingerprint, Instant changedAt, Instant now) {
        var agreed = new Arrival.Agreed("new", "old", WRITTEN, WRITTEN);
        return Arrival.of(fingerprint, changedAt, agreed, now);
    }

    @Test
    void aFingerprintIgnoresOrderSpellingAndLineEndsButNotALabel() {
        var canon = new Canon("NO");
        var one =
                Facts.NONE.with(
                        Field.PHONES,
                        List.of(
                                new Typed("+4722334455", "work"),
                                new Typed("+4790000001", "mobile")));
        var other =
                Facts.NONE.with(
                        Field.PHONES,
                        List.of(
                                new Typed("90 00 00 01", "mobile"),
                                new Typed("22 33 44 55", "work")));

        assertThat(canon.fingerprint(one, "a\r\nb", List.of("g1", "g2")))
                .isEqualTo(canon.fingerprint(other, "a\nb", List.of("g2", "g1")));
        assertThat(canon.fingerprint(one, "a", Set.of("g1")))
                .isNotEqualTo(canon.fingerprint(one, "a", Set.of()));
    }
}
