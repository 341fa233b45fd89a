package org.kartotek.backend.callcard.phoneset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.callcard.phoneset.Candidate.Standing;

/** Whom the phones know when they cannot know everybody. */
class PhoneSetTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Worth IDLE = new Worth(0, null, false, 0);
    private static final Worth ORDERING = new Worth(1, null, false, 0);

    @Test
    void everybodyIsOnThePhonesWhereEverybodyFits() {
        var all = List.of(off(1, IDLE), off(2, ORDERING), on(3, IDLE));

        var set = choose(all, new Room(3, 10_000, 100));

        assertThat(set.members()).hasSize(3);
        assertThat(set.changes())
                .containsExactly(
                        new Change(id(2), true, Reason.OPEN_ORDER),
                        new Change(id(1), true, Reason.ROOM));
    }

    @Test
    void ordersComeBeforeConversationsAndConversationsBeforeGroups() {
        var all =
                List.of(
                        off(1, new Worth(0, null, true, 2)),
                        off(2, new Worth(0, daysAgo(3), false, 0)),
                        off(3, ORDERING),
                        off(4, new Worth(0, daysAgo(300), false, 0)));

        var set = choose(all, new Room(3, 10_000, 100));

        assertThat(set.changes())
                .containsExactly(
                        new Change(id(3), true, Reason.OPEN_ORDER),
                        new Change(id(2), true, Reason.IN_TOUCH),
                        new Change(id(1), true, Reason.LOOKED_AFTER));
    }

    @Test
    void aNewOrderTakesThePlaceOfTheLeastNeeded() {
        var all =
                List.of(on(1, new Worth(0, daysAgo(10), false, 0)), on(2, IDLE), off(3, ORDERING));

        var set = choose(all, new Room(2, 10_000, 100));

        assertThat(set.members()).containsExactlyInAnyOrder(id(1), id(3));
        assertThat(set.changes())
                .containsExactly(
                        new Change(id(2), false, Reason.MADE_WAY),
                        new Change(id(3), true, Reason.OPEN_ORDER));
    }

    @Test
    void whoIsOnlyALittleBetterWaits() {
        var all =
                List.of(
                        on(1, new Worth(0, daysAgo(60), false, 0)),
                        off(2, new Worth(0, daysAgo(20), false, 0)));

        assertThat(choose(all, new Room(1, 10_000, 100)).changes()).isEmpty();
    }

    @Test
    void whomAPersonPutThereStays() {
        var all = List.of(new Candidate(id(1), IDLE, 100, Standing.BY_HAND), off(2, ORDERING));

        var set = choose(all, new Room(1, 10_000, 100));

        assertThat(set.members()).containsExactly(id(1));
        assertThat(set.changes()).isEmpty();
    }

    @Test
    void tooManyLeaveOverSeveralDays() {
        var all = new ArrayList<Candidate>();
        for (int i = 0; i < 10; i++) all.add(on(i, IDLE));

        var set = choose(all, new Room(5, 10_000, 2));

        assertThat(set.members()).hasSize(8);
        assertThat(set.changes()).hasSize(2).allMatch(it -> it.reason() == Reason.TOO_MANY);
    }

    @Test
    void bytesAreARoomToo() {
        var all = List.of(off(1, ORDERING), off(2, IDLE), off(3, IDLE));

        assertThat(choose(all, new Room(100, 250, 100)).members()).hasSize(2).contains(id(1));
    }

    private static PhoneSet choose(List<Candidate> all, Room room) {
        return PhoneSet.choose(all, room, NOW);
    }

    private static Candidate off(int n, Worth worth) {
        return new Candidate(id(n), worth, 100, Standing.OFF);
    }

    private static Candidate on(int n, Worth worth) {
        return new Candidate(id(n), worth, 100, Standing.ON);
    }

    private static UUID id(int n) {
        return new UUID(0, n);
    }

    private static @Nullable Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
