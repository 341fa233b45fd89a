package org.kartotek.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.QuotaLimits;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

class FaultsTest {

    private static final String LIST = "v1/people/me/connections?personFields=names";
    private static final String CREATE = "v1/people:createContact";
    private static final String ADA = "{\"names\":[{\"givenName\":\"Ada\"}]}";

    private final Simulator simulator =
            Simulator.start(
                    SimulatorSettings.forTests()
                            .withQuotas(new QuotaLimits(8, 100, 1, 60, 6_000, 600, 3)));
    private final GoogleCaller hub =
            GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aStatusSpoilsAsManyCallsAsAskedFor() {
        fault(
                "\"kind\":\"status\",\"status\":503,\"times\":2,\"method\":\"people.people.connections.list\"");

        assertThat(hub.get(LIST).status()).isEqualTo(503);
        assertThat(hub.get(LIST).body().at("/error/status").asString()).isEqualTo("UNAVAILABLE");
        assertThat(hub.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void aTimeoutBeforeTheCommitChangesNothing() {
        fault("\"kind\":\"timeout-before\",\"account\":\"hub@office.example\"");

        assertThatThrownBy(() -> hub.post(CREATE, ADA)).isInstanceOf(UncheckedIOException.class);

        assertThat(hub.get(LIST).body().has("connections")).isFalse();
    }

    @Test
    void aTimeoutAfterTheCommitLosesOnlyTheAnswer() {
        fault("\"kind\":\"timeout-after-commit\"");

        assertThatThrownBy(() -> hub.post(CREATE, ADA)).isInstanceOf(UncheckedIOException.class);

        assertThat(hub.get(LIST).body().path("connections")).hasSize(1);
    }

    @Test
    void aTruncatedAnswerCannotBeRead() {
        fault("\"kind\":\"truncate\"");

        assertThatThrownBy(() -> hub.post(CREATE, ADA)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aLoadBalancerAnswersInHtml() {
        fault("\"kind\":\"html-502\"");

        var answer = hub.get(LIST);

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.raw().body()).contains("<b>502.</b>");
    }

    @Test
    void faultsCanBeCalledOff() {
        fault("\"kind\":\"status\",\"status\":500,\"times\":100");

        hub.delete("_sim/faults");

        assertThat(hub.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void theMinuteBudgetRunsOutAndComesBack() {
        for (int i = 0; i < 8; i++) {
            assertThat(hub.get(LIST).status()).isEqualTo(200);
        }

        var answer = hub.get(LIST);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.message())
                .isEqualTo(
                        "Quota exceeded for quota metric 'Critical read requests (Contact and"
                                + " Profile Reads)' and limit 'Critical read requests (Contact and"
                                + " Profile Reads) per minute per user' of service"
                                + " 'people.googleapis.com' for consumer 'project_number:1'.");
        assertThat(answer.body().at("/error/details/0/metadata/quota_limit").asString())
                .isEqualTo("CriticalReadsPerMinutePerProjectPerUser");
        simulator.clock().advance(Duration.ofSeconds(61));
        assertThat(hub.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void fullSyncsHaveABudgetOfTheirOwn() {
        assertThat(hub.get(LIST + "&requestSyncToken=true").status()).isEqualTo(200);
        assertThat(hub.get(LIST + "&requestSyncToken=true").status()).isEqualTo(429);
        assertThat(hub.get(LIST).status()).isEqualTo(200);
    }

    @Test
    void aFullAccountTakesNoMoreAndTheTrashCounts() {
        String first = hub.post(CREATE, ADA).body().path("resourceName").asString();
        hub.post(CREATE, ADA);
        hub.post(CREATE, ADA);
        hub.delete("v1/" + first + ":deleteContact");

        var answer = hub.post(CREATE, ADA);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.message()).contains("MY_CONTACTS_OVERFLOW_COUNT");
        simulator.clock().advance(Duration.ofDays(31));
        assertThat(hub.post(CREATE, ADA).status()).isEqualTo(200);
    }

    @Test
    void callsAndUnitsAreCountedPerAccountAndMethod() {
        hub.post(CREATE, ADA);
        hub.get(LIST);
        hub.get("v1/people/me/connections");

        var counted = hub.get("_sim/counters").body().path("accounts").path("hub@office.example");

        assertThat(counted.path("people.people.createContact").toString())
                .isEqualTo("{\"calls\":1,\"units\":2}");
        assertThat(counted.at("/people.people.connections.list/calls").asInt()).isEqualTo(2);
    }

    @Test
    void aResetForgetsEverything() {
        hub.post(CREATE, ADA);

        assertThat(hub.post("_sim/reset", "").status()).isEqualTo(204);

        var again = GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);
        assertThat(again.get(LIST).body().has("connections")).isFalse();
        assertThat(hub.get(LIST).status()).isEqualTo(401);
    }

    private void fault(String body) {
        assertThat(hub.post("_sim/faults", "{" + body + "}").status()).isEqualTo(204);
    }
}
