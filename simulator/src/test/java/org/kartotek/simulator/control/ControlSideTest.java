package org.kartotek.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

class ControlSideTest {

    @Test
    void itDoesNotExistUnlessItIsSwitchedOn() {
        try (var simulator = Simulator.start(SimulatorSettings.forTests().withControl(false))) {
            var anybody = GoogleCaller.anonymous(simulator);

            assertThat(anybody.get("_sim/counters").status()).isEqualTo(404);
            assertThat(anybody.post("_sim/reset", "").status()).isEqualTo(404);
            assertThat(anybody.post("_sim/oauth/grant", "{}").status()).isEqualTo(404);
            assertThat(anybody.get("_sim/phone/contacts?account=hub@office.example").status())
                    .isEqualTo(404);
            assertThat(anybody.get("oauth2/v3/certs").status()).isEqualTo(200);
        }
    }

    @Test
    void itSaysWhatItDidNotUnderstand() {
        try (var simulator = Simulator.start(SimulatorSettings.forTests())) {
            var anybody = GoogleCaller.anonymous(simulator);

            assertThat(anybody.post("_sim/clock", "{\"advanceSeconds\":-1}").status())
                    .isEqualTo(400);
            assertThat(
                            anybody.post("_sim/faults", "{\"kind\":\"gremlin\"}")
                                    .body()
                                    .path("error")
                                    .asString())
                    .contains("gremlin");
            assertThat(anybody.post("_sim/oauth/grant", "{\"account\":\"nobody@x\"}").status())
                    .isEqualTo(400);
            assertThat(anybody.post("_sim/faults", "not json").status()).isEqualTo(400);
        }
    }
}
