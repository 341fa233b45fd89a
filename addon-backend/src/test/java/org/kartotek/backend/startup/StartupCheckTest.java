package org.kartotek.backend.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class StartupCheckTest {
    @TempDir Path dataDir;
    MockEnvironment settings;

    @BeforeEach
    void aCompleteServer() {
        settings =
                new MockEnvironment()
                        .withProperty("kartotek.data-dir", dataDir.toString())
                        .withProperty("kartotek.base-url", "https://crm.kontor.example")
                        .withProperty("kartotek.owner-email", "anna@kontor.example")
                        .withProperty("kartotek.google.client-id", "id")
                        .withProperty("kartotek.google.client-secret", "secret");
    }

    @Test
    void aCompleteServerStarts() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aServerThatIsNotConnectedToGoogleYetStarts() {
        settings.setProperty("kartotek.google.client-id", "");
        settings.setProperty("kartotek.google.client-secret", "");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "kartotek.base-url, '', kartotek.base-url is missing",
        "kartotek.base-url, http://crm.kontor.example, kartotek.base-url is"
                + " http://crm.kontor.example",
        "kartotek.base-url, http://localhost:8080, kartotek.base-url is http://localhost:8080",
        "kartotek.base-url, https://localhost, kartotek.base-url is https://localhost",
        "kartotek.base-url, not an address, kartotek.base-url is not an address",
        "kartotek.owner-email, '', kartotek.owner-email is missing",
        "kartotek.owner-email, Anna, kartotek.owner-email is Anna",
        "kartotek.google.client-secret, '', kartotek.google.client-secret is missing",
        "kartotek.google.client-id, '', kartotek.google.client-id is missing",
        "kartotek.addon.service-account, service@kontor.example, kartotek.addon.oauth-client-id is"
                + " missing",
        "kartotek.google.pubsub-subscription, projects/p/subscriptions/s,"
                + " kartotek.google.service-account-file is missing",
        "kartotek.google.delegation, true, kartotek.google.service-account-file is missing",
        "kartotek.google.service-account-file, /nowhere/key.json,"
                + " kartotek.google.service-account-file is /nowhere/key.json",
        "kartotek.google.people-url, http://people.example/, kartotek.google.people-url is"
                + " http://people.example/",
        "kartotek.google.token-url, https://127.0.0.1/token, kartotek.google.token-url is"
                + " https://127.0.0.1/token",
        "kartotek.google.jwks-url, https://127.8.9.1/certs, kartotek.google.jwks-url is"
                + " https://127.8.9.1/certs",
        "kartotek.google.gmail-url, https://localhost:8090, kartotek.google.gmail-url is"
                + " https://localhost:8090",
    })
    void aHalfConfiguredServerSaysInOneSentenceWhatIsWrong(
            String name, String value, String sentence) {
        settings.setProperty(name, value);

        assertThatThrownBy(this::check)
                .isInstanceOf(NotConfigured.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void theDemosDataDoesNotBecomeARealOffice() throws Exception {
        Files.createDirectories(dataDir.resolve("simulator"));

        assertThatThrownBy(this::check).hasMessageContaining("holds the demo office");

        settings.setProperty("spring.datasource.url", "jdbc:mysql://db.kontor.example/kartotek");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void theDemoAndTestsMayPointAnywhere() {
        settings.setProperty("kartotek.base-url", "http://localhost:8080");
        settings.setProperty("kartotek.google.people-url", "http://localhost:8090/");

        settings.setActiveProfiles("demo");
        assertThatCode(this::check).doesNotThrowAnyException();
        settings.setActiveProfiles("test");
        assertThatCode(this::check).doesNotThrowAnyException();
        settings.setActiveProfiles("production");
        assertThatThrownBy(this::check).isInstanceOf(NotConfigured.class);
    }

    @Test
    void thePersonReadsTheSentenceAndNoStackTrace() {
        var report = new NotConfiguredReport().analyze(new NotConfigured("It is missing."));

        assertThat(report).extracting(FailureAnalysis::getDescription).isEqualTo("It is missing.");
    }

    private void check() {
        new StartupCheck().postProcessEnvironment(settings, new SpringApplication());
    }
}
