package org.kartotek.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

class JournalTest {

    private static final String LIST =
            "v1/people/me/connections?personFields=names,metadata,memberships&requestSyncToken=true";

    @TempDir Path directory;

    @Test
    void aRestartFindsContactsGroupsTokensAndClockAsTheyWere() {
        JsonNode before;
        String group;
        String sync;
        String keys;
        try (var simulator = start()) {
            var hub = caller(simulator);
            JsonNode gone = create(hub, "Gone");
            JsonNode starred = create(hub, "Ada");
            hub.delete("v1/" + gone.path("resourceName").asString() + ":deleteContact");
            group =
                    hub.post("v1/contactGroups", "{\"contactGroup\":{\"name\":\"wholesale\"}}")
                            .body()
                            .path("resourceName")
                            .asString();
            hub.post(
                    "v1/" + group + "/members:modify",
                    "{\"resourceNamesToAdd\":[\""
                            + starred.path("resourceName").asString()
                            + "\"]}");
            hub.post("_sim/clock", "{\"advanceSeconds\":86400}");
            before = hub.get(LIST).body();
            sync = before.path("nextSyncToken").asString();
            keys = hub.get("oauth2/v3/certs").raw().body();
        }

        try (var simulator = start()) {
            var hub = caller(simulator);
            assertThat(hub.get(LIST).body().path("connections"))
                    .isEqualTo(before.path("connections"));
            assertThat(hub.get(LIST + "&syncToken=" + sync).body().propertyNames())
                    .containsExactly("nextSyncToken");
            assertThat(hub.get("v1/" + group).body().path("memberCount").asInt()).isEqualTo(1);
            assertThat(hub.get("oauth2/v3/certs").raw().body()).isEqualTo(keys);
            assertThat(Duration.between(java.time.Instant.now(), simulator.clock().instant()))
                    .isGreaterThan(Duration.ofHours(23));
        }
    }

    @Test
    void aTornLastLineIsDroppedAndWritingGoesOn() throws IOException {
        try (var simulator = start()) {
            create(caller(simulator), "Ada");
        }
        Files.writeString(
                directory.resolve("journal.jsonl"),
                "{\"api\":\"people\",\"change\":{\"acc",
                StandardOpenOption.APPEND);

        try (var simulator = start()) {
            create(caller(simulator), "Charles");
        }

        try (var simulator = start()) {
            assertThat(caller(simulator).get(LIST).body().path("connections")).hasSize(2);
        }
    }

    @Test
    void aStartThatWasKilledWhileFillingBeginsAgain() throws IOException {
        Files.writeString(
                directory.resolve("journal.jsonl"),
                "{\"api\":\"clock\",\"change\":{\"advanced\":864000}}\n");

        try (var simulator = start()) {
            assertThat(simulator.clock().instant())
                    .isBefore(java.time.Instant.now().plusSeconds(60));
        }
    }

    private Simulator start() {
        return Simulator.start(SimulatorSettings.forTests().withStateDirectory(directory));
    }

    private static GoogleCaller caller(Simulator simulator) {
        return GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);
    }

    private static JsonNode create(GoogleCaller hub, String name) {
        return hub.post("v1/people:createContact", "{\"names\":[{\"givenName\":\"" + name + "\"}]}")
                .body();
    }
}
