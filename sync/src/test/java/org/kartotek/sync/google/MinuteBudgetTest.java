package org.kartotek.sync.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MinuteBudgetTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Duration> slept = new ArrayList<>();
    private final MinuteBudget budget =
            new MinuteBudget(
                    10,
                    now::get,
                    then -> {
                        slept.add(Duration.between(now.get(), then));
                        now.set(then);
                    });

    @Test
    void backgroundWorkLeavesAFifthFreeAndWaitsForTheMinuteToPass() {
        for (int i = 0; i < 8; i++) budget.take(1);
        assertThat(slept).isEmpty();

        budget.take(1);

        assertThat(slept).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void whatAPersonWaitsForNeverWaits() {
        for (int i = 0; i < 8; i++) budget.take(1);

        budget.takeNow(2);

        assertThat(slept).isEmpty();
    }

    @Test
    void onePriceAboveTheBudgetTakesAWholeMinuteInsteadOfForever() {
        budget.take(100);
        budget.take(1);

        assertThat(slept).hasSize(1);
    }

    @Test
    void aRoundSomebodyAskedForUsesTheReserveAndThenWaitsToo() {
        for (int i = 0; i < 8; i++) budget.take(1);

        MinuteBudget.whileSomebodyWaits(() -> {
            budget.take(1);
            budget.take(1);
        });
        assertThat(slept).isEmpty();

        MinuteBudget.whileSomebodyWaits(() -> budget.take(1));
        assertThat(slept).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void tooFastForGoogleHalvesThePaceAndQuietMinutesGiveItBack() {
        assertThat(budget.pace()).isEqualTo(8);

        budget.slowDown();
        assertThat(budget.pace()).isEqualTo(4);
        budget.slowDown();
        assertThat(budget.pace()).isEqualTo(2);

        now.set(now.get().plus(Duration.ofMinutes(3)));
        assertThat(budget.pace()).isEqualTo(5);
        now.set(now.get().plus(Duration.ofMinutes(3)));
        assertThat(budget.pace()).isEqualTo(8);
    }

    @Test
    void aSlowedLaneWaitsEarlierButNeverForEver() {
        for (int i = 0; i < 9; i++) budget.slowDown();
        assertThat(budget.pace()).isEqualTo(1);

        budget.take(1);
        budget.take(1);

        assertThat(slept).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void anUnlimitedBudgetHasNoPaceToLose() {
        var unlimited = MinuteBudget.unlimited();

        unlimited.take(1_000_000);

        assertThat(unlimited.pace()).isGreaterThan(1_000_000_000);
    }
}
