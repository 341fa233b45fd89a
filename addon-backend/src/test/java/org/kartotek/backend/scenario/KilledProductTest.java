package org.kartotek.backend.scenario;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

/**
 * The whole product is killed with {@code kill -9} and started again, with the database server it
 * left behind; Google outlives it. {@code -Dkartotek.product-kills=} kills more often.
 */
@DisabledIfEnvironmentVariable(
        named = "KARTOTEK_TEST_JDBC_URL",
        matches = ".+",
        disabledReason = "It is about the embedded database")
class KilledProductTest {

    @Test
    void aStartAfterAKillFindsWhatWasThereAndLosesAndDoublesNothing() throws Exception {
        long seed = Long.getLong("kartotek.scenario.seed", System.nanoTime());
        try (var google = Simulator.start(SimulatorSettings.forTests());
                var product = new RunningProduct(settings(google))) {
            var story = new ProductStory(google, product, seed);
            try {
                story.play(Integer.getInteger("kartotek.product-kills", 2));
            } catch (AssertionError | RuntimeException e) {
                var told = String.join("\n", story.story());
                throw new AssertionError("seed %d: %s%n%s".formatted(seed, e, told), e);
            }
        }
    }

    private static List<String> settings(Simulator google) {
        var url = google.url();
        return List.of(
                "--management.server.port=-1",
                "--kartotek.owner-email=anna@office.example",
                "--kartotek.google.people-url=" + url,
                "--kartotek.google.gmail-url=" + url,
                "--kartotek.google.calendar-url=" + url,
                "--kartotek.google.auth-url=" + url.resolve("o/oauth2/v2/auth"),
                "--kartotek.google.token-url=" + url.resolve("token"),
                "--kartotek.google.revoke-url=" + url.resolve("revoke"),
                "--kartotek.google.jwks-url=" + url.resolve("oauth2/v3/certs"),
                "--kartotek.google.client-id=" + SimulatorSettings.DEMO_CLIENT.id(),
                "--kartotek.google.client-secret=" + SimulatorSettings.DEMO_CLIENT.secret(),
                "--kartotek.quota.people-per-minute=1000000",
                "--kartotek.sync.enabled=true",
                "--kartotek.sync.tick=500ms",
                "--kartotek.sync.contacts-interval=1s",
                "--spring.main.banner-mode=off");
    }
}
