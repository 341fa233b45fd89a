package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
 * The process that holds the lane is killed around a call to Google chosen at random, before it is
 * carried out or before its answer leaves; database and Google outlive it. {@code
 * -Dkartotek.kills=} kills more often: each time costs the start of a process.
 */
@BackendTest
@Import(Office.class)
class KilledLaneTest {
    /** Calls of a round that are worth dying at. */
    private static final int CALLS = 16;

    @Autowired Office office;
    @Autowired ConfigurableEnvironment settings;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
    }

    @Test
    void whoeverTakesOverFromAKilledProcessLosesAndDoublesNothing() throws Exception {
        long seed = Long.getLong("kartotek.scenario.seed", System.nanoTime());
        var random = new Random(seed);
        var scenario = new Scenario(office, seed);
        try {
            for (int i = 0; i < Integer.getInteger("kartotek.kills", 6); i++) {
                kill(scenario, 1 + random.nextInt(CALLS));
            }
            scenario.settle();
        } catch (AssertionError | RuntimeException e) {
            var story = String.join("\n", scenario.story());
            throw new AssertionError("seed %d: %s%n%s".formatted(seed, e, story), e);
        }
    }

    private void kill(Scenario scenario, int call) throws Exception {
        var child = child(scenario);
        try {
            var lines =
                    new BufferedReader(
                            new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
            for (var it = lines.readLine(); !LaneProcess.READY.equals(it); it = lines.readLine()) {
                assertThat(it).as("last words of a child that did not start").isNotNull();
            }
            scenario.playWhile(child, call);
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).as("killed").isTrue();
        } finally {
            child.destroyForcibly();
        }
        scenario.afterwards();
    }

    private Process child(Scenario scenario) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LaneProcess.class.getName(),
                        scenario.caller().officeId().toString(),
                        scenario.account().id().toString(),
                        String.valueOf(
                                Duration.between(Instant.now(), office.clock().instant())
                                        .toMillis())));
        TestDatabase.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        for (var name :
                List.of(
                        "people-url",
                        "token-url",
                        "auth-url",
                        "revoke-url",
                        "client-id",
                        "client-secret")) {
            var key = "kartotek.google." + name;
            command.add("--" + key + "=" + settings.getProperty(key));
        }
        command.add("--kartotek.quota.people-per-minute=1000000");
        command.add("--spring.flyway.enabled=false");
        command.add("--spring.main.banner-mode=off");
        command.add("--spring.datasource.hikari.minimum-idle=0");
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
