package org.kartotek.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator starts.
 *
 * @param port 0 takes any free port
 * @param stateDirectory where accepted changes are journalled; null keeps everything in memory
 * @param clock Google's clock before anybody moves it
 * @param addOn the add-on the host calls
 * @param visibilityLag how long a contact change stays invisible to listings
 * @param control whether {@code /_sim/**} answers
 * @param checkResponses whether every answer is checked against the discovery documents
 */
public record SimulatorSettings(
        int port,
        @Nullable Path stateDirectory,
        List<Account> accounts,
        List<OAuthClient> clients,
        Clock clock,
        Content content,
        AddOn addOn,
        QuotaLimits quotas,
        Duration visibilityLag,
        boolean control,
        boolean checkResponses) {

    public static final OAuthClient DEMO_CLIENT =
            new OAuthClient(
                    "kartotek-demo.apps.googleusercontent.com",
                    "demo-client-secret",
                    List.of(
                            "http://localhost/login/oauth2/code/google",
                            "http://localhost/connect/google/callback",
                            "http://127.0.0.1/login/oauth2/code/google",
                            "http://127.0.0.1/connect/google/callback"));

    public SimulatorSettings {
        accounts = List.copyOf(accounts);
        clients = List.copyOf(clients);
    }

    /**
     * The office's four accounts with nothing in them, in memory, on any port, everything checked.
     */
    public static SimulatorSettings forTests() {
        return new SimulatorSettings(
                0,
                null,
                officeAccounts(),
                List.of(DEMO_CLIENT),
                Clock.systemUTC(),
                new Content.Empty(),
                AddOn.at(URI.create("http://localhost:8080")),
                QuotaLimits.raised(),
                Duration.ZERO,
                true,
                true);
    }

    /** What the demo starts: state on disk, raised limits. */
    public static SimulatorSettings forDemo(int port, Path stateDirectory, Content content) {
        return forTests()
                .withPort(port)
                .withStateDirectory(stateDirectory)
                .withContent(content)
                .withCheckResponses(false);
    }

    public static List<Account> officeAccounts() {
        return List.of(
                new Account("hub@office.example", "Office Hub"),
                new Account("anna@office.example", "Anna Berg"),
                new Account("ivan@office.example", "Ivan Petrov"),
                new Account("mehmet@office.example", "Mehmet Demir"));
    }

    public SimulatorSettings withPort(int port) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withStateDirectory(@Nullable Path stateDirectory) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withAccounts(List<Account> accounts) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withClients(List<OAuthClient> clients) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withClock(Clock clock) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withContent(Content content) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withAddOn(AddOn addOn) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withQuotas(QuotaLimits quotas) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withVisibilityLag(Duration visibilityLag) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withControl(boolean control) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }

    public SimulatorSettings withCheckResponses(boolean checkResponses) {
        return new SimulatorSettings(
                port,
                stateDirectory,
                accounts,
                clients,
                clock,
                content,
                addOn,
                quotas,
                visibilityLag,
                control,
                checkResponses);
    }
}
