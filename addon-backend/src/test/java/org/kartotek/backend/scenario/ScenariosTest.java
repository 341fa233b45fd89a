package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.testing.BackendTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Many small stories at random. One that fails prints its seed and what happened; {@code
 * -Dkartotek.scenario.seed=} plays from that one, {@code -Dkartotek.scenarios=} plays more.
 */
@BackendTest
@Import(Office.class)
class ScenariosTest {
    private static final int STEPS = 30;

    @Autowired Office office;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
    }

    @Test
    void whateverPeopleTypeIsKeptAndBothSidesAgreeInTheEnd() {
        long first = Long.getLong("kartotek.scenario.seed", System.nanoTime());
        var failed = new ArrayList<AssertionError>();
        for (int i = 0; i < Integer.getInteger("kartotek.scenarios", 40); i++) {
            play(first + i, failed);
        }
        assertThat(failed).isEmpty();
    }

    private void play(long seed, List<AssertionError> failed) {
        var scenario = new Scenario(office, seed);
        try {
            scenario.play(STEPS);
        } catch (AssertionError | RuntimeException e) {
            var story = String.join("\n", scenario.story());
            failed.add(new AssertionError("seed %d: %s%n%s".formatted(seed, e, story), e));
        }
    }
}
