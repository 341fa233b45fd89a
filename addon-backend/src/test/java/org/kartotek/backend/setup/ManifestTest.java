package org.kartotek.backend.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.command.Command;
import tools.jackson.databind.json.JsonMapper;

/** The command that prints the add-on's deployment file. */
class ManifestTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com, https://crm.example.com",
        "https://crm.example.com/, https://crm.example.com",
        "https://crm.example.com:8443//, https://crm.example.com:8443",
        "http://localhost:8080, http://localhost:8080"
    })
    void itIsReadyToUse(String given, String base) {
        assertThat(run("--base-url=" + given)).isZero();

        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
        var file = JsonMapper.builder().build().readTree(out.toByteArray());
        assertThat(file.at("/addOns/common/homepageTrigger/runFunction").asString())
                .isEqualTo(base + "/addon/home");
        assertThat(file.at("/addOns/common/openLinkUrlPrefixes/0").asString())
                .isEqualTo(base + "/");
        assertThat(file.toString()).doesNotContain("{{", base + "//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--base-url=http://crm.example.com",
                "--base-url=crm.example.com",
                "--base-url=https://",
                "--base-url=https://crm.example.com/office",
                "--base-url=https://crm.example.com?x=1",
                "--base-url=https://anna:secret@crm.example.com",
                "--base-url=https://crm example.com",
                "--base-url=mailto:anna@crm.example.com",
                "--base-url=",
                "https://crm.example.com"
            })
    void anAddressGoogleWouldNotCallIsRefused(String argument) {
        assertThat(run(argument)).isEqualTo(2);

        assertThat(out.size()).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8)).containsAnyOf("manifest: ", "Usage: ");
    }

    @Test
    void withoutAnAddressItIsTheConfiguredOne() {
        assertThat(run("--kartotek.base-url=https://configured.example")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"https://configured.example/addon/gmail/message\"");
    }

    private int run(String... arguments) {
        Command command = new Manifest();
        try {
            return command.run(
                    java.util.List.of(arguments),
                    InputStream.nullInputStream(),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(log, true, StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
