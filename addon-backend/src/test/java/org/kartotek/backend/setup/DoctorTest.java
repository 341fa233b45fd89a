package org.kartotek.backend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartotek.backend.command.Command;
import tools.jackson.databind.json.JsonMapper;

/** The command, beside a server that runs. */
class DoctorTest {
    private final StandIn world = new StandIn();

    @TempDir Path folder;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWellInstallationSaysSoInALineForEachCheck() throws IOException {
        Files.writeString(folder.resolve("google-tokens.key.json"), "{}");
        world.answers("/addon/icons/logo.png", 200, "image/png", "png")
                .answers("/certs", 200, "application/json", "{\"keys\":[{\"kid\":\"1\"}]}")
                .answers("/token", 400, "application/json", "{\"error\":\"invalid_grant\"}")
                .answers("/actuator/health", 200, "application/json", "{\"status\":\"UP\"}");

        var said = run(0, "--url=" + world.url());

        assertThat(said)
                .containsEntry("address.ok", "ok")
                .containsEntry("address.plain", "warning")
                .containsEntry("keys.ok", "ok")
                .containsEntry("clock.ok", "ok")
                .containsEntry("client.ok", "ok")
                .containsEntry("addon.ok", "ok")
                .containsEntry("quota.ok", "ok")
                .containsEntry("server.ok", "ok")
                .doesNotContainValue("problem");
    }

    @Test
    void aProblemIsAlsoTheExitStatus() throws IOException {
        var said = run(1, "--spring.datasource.url=jdbc:mysql://127.0.0.1:1/kartotek");

        assertThat(said)
                .containsEntry("address.strange", "problem")
                .containsEntry("keys.none", "problem")
                .containsEntry("database.silent", "problem");
        assertThat(folder.resolve("database")).doesNotExist();
    }

    private Map<String, String> run(int status, String... more) throws IOException {
        var arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "--kartotek.base-url=" + world.url(),
                                "--kartotek.data-dir=" + folder,
                                "--kartotek.google.jwks-url=" + world.url().resolve("/certs"),
                                "--kartotek.google.token-url=" + world.url().resolve("/token"),
                                "--kartotek.google.client-id=me",
                                "--kartotek.google.client-secret=secret",
                                "--kartotek.addon.service-account=service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
                                "--kartotek.addon.oauth-client-id=1-a.apps.googleusercontent.com"));
        arguments.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        Command doctor = new Doctor();
        assertThat(
                        doctor.run(
                                arguments,
                                InputStream.nullInputStream(),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                System.err))
                .isEqualTo(status);
        var said = new TreeMap<String, String>();
        for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            var json = JsonMapper.builder().build().readTree(line);
            assertThat(json.path("message").asString()).endsWith(".");
            said.put(json.path("code").asString(), json.path("level").asString());
        }
        return said;
    }
}
