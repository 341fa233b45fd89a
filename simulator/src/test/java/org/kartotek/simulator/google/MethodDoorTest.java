package org.kartotek.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

class MethodDoorTest {

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final GoogleCaller hub =
            GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aCallWithoutATokenIsUnauthenticated() {
        var answer = GoogleCaller.anonymous(simulator).get("v1/people/c1?personFields=names");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("error").path("status").asString())
                .isEqualTo("UNAUTHENTICATED");
        assertThat(answer.body().path("error").has("errors")).isFalse();
    }

    @Test
    void aTokenOpensOnlyWhatItsScopesSay() {
        var answer = hub.get("gmail/v1/users/me/profile");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().at("/error/details/0/reason").asString())
                .isEqualTo("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        assertThat(answer.body().at("/error/errors/0/reason").asString())
                .isEqualTo("insufficientPermissions");
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        var answer = hub.get("v1/people/c1?personFields=names&colour=red");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message())
                .contains("Unknown name \"colour\": Cannot bind query parameter.");
    }

    @Test
    void anUnknownFieldOfTheBodyIsRefusedWithItsPlace() {
        var answer = hub.post("v1/people:createContact", "{\"names\":[{\"nickName\":\"x\"}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message())
                .contains("Unknown name \"nickName\" at 'names[0]': Cannot find field.");
    }

    @Test
    void anAddressOutsideTheApisIsGooglesHtmlPage() {
        var answer = hub.get("v1/persons/1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.raw().body()).contains("<b>404.</b>");
    }
}
