package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The process that holds the lane is killed at a moment chosen at random: around a call to Google,
 * in a statement or commit, or just so; database and Google outlive it. A story has {@link
 * #KILLS_OF_A_STORY} of them. {@code -Dkartotek.kills=} kills more often, {@code
 * -Dkartotek.scenario.seed=} tells the stories from that one on.
 */
@BackendTest
@Import(Office.class)
class KilledLaneTest {
    private static final int KILLS_OF_A_STORY = 5;

    @Autowired Office office;
    @Autowired ConfigurableEnvironment settings;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
    }

    @Test
    void whoeverTakesOverFromAKilledProcessLosesAndDoublesNothing() throws Exception {
        long seed = Long.getLong("kartotek.scenario.seed", System.nanoTime());
        int kills = Integer.getInteger("kartotek.kills", 10);
        var failed = new ArrayList<AssertionError>();
        try (var processes = new LaneProcesses(settings())) {
            processes.rehearse(new Scenario(office, seed).oneRound());
            for (int left = kills; left > 0; left -= KILLS_OF_A_STORY) {
                tell(seed++, Math.min(left, KILLS_OF_A_STORY), processes, failed);
            }
        }
        assertThat(failed).isEmpty();
    }

    private void tell(long seed, int kills, LaneProcesses processes, List<AssertionError> failed)
            throws InterruptedException, IOException {
        var random = new Random(~seed);
        var scenario = new Scenario(office, seed);
        try {
            scenario.begin();
            for (int i = 0; i < kills; i++) kill(scenario, Death.any(random), processes.ready());
            scenario.settle();
        } catch (AssertionError | RuntimeException e) {
            var story = String.join("\n", scenario.story());
            failed.add(new AssertionError("seed %d: %s%n%s".formatted(seed, e, story), e));
        }
    }

    private static void kill(Scenario scenario, Death death, Process child)
            throws InterruptedException, IOException {
        try (var errands = child.outputWriter(StandardCharsets.UTF_8)) {
            scenario.playWhile(child, death);
            errands.write(scenario.errand(death).line());
            errands.flush();
            if (death instanceof Death.AfterAWhile(Duration after)) {
                Thread.sleep(after);
                child.destroyForcibly();
            }
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("killed: %s", death).isTrue();
        } finally {
            child.destroyForcibly();
        }
        scenario.afterwards();
    }

    private List<String> settings() {
        var all = new ArrayList<String>();
        TestDatabase.settings().forEach((name, value) -> all.add("--" + name + "=" + value));
        for (var name :
                List.of(
                        "people-url",
                        "token-url",
                        "auth-url",
                        "revoke-url",
                        "client-id",
                        "client-secret")) {
            var key = "kartotek.google." + name;
            all.add("--" + key + "=" + settings.getProperty(key));
        }
        all.add("--kartotek.quota.people-per-minute=1000000");
        all.add("--spring.flyway.enabled=false");
        all.add("--spring.main.banner-mode=off");
        all.add("--spring.datasource.hikari.minimum-idle=0");
        all.add("--spring.data.jpa.repositories.bootstrap-mode=lazy");
        all.add("--spring.threads.virtual.enabled=false");
        return all;
    }
}
