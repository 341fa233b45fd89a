package org.kartotek.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
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
        return changed(it -> it.port = port);
    }

    public SimulatorSettings withStateDirectory(@Nullable Path stateDirectory) {
        return changed(it -> it.stateDirectory = stateDirectory);
    }

    public SimulatorSettings withAccounts(List<Account> accounts) {
        return changed(it -> it.accounts = accounts);
    }

    public SimulatorSettings withClients(List<OAuthClient> clients) {
        return changed(it -> it.clients = clients);
    }

    public SimulatorSettings withClock(Clock clock) {
        return changed(it -> it.clock = clock);
    }

    public SimulatorSettings withContent(Content content) {
        return changed(it -> it.content = content);
    }

    public SimulatorSettings withAddOn(AddOn addOn) {
        return changed(it -> it.addOn = addOn);
    }

    public SimulatorSettings withQuotas(QuotaLimits quotas) {
        return changed(it -> it.quotas = quotas);
    }

    public SimulatorSettings withVisibilityLag(Duration visibilityLag) {
        return changed(it -> it.visibilityLag = visibilityLag);
    }

    public SimulatorSettings withControl(boolean control) {
        return changed(it -> it.control = control);
    }

    public SimulatorSettings withCheckResponses(boolean checkResponses) {
        return changed(it -> it.checkResponses = checkResponses);
    }

    private SimulatorSettings changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.settings();
    }

    /** The same values, for a moment changeable. */
    private static final class Copy {
        private int port;
        private @Nullable Path stateDirectory;
        private List<Account> accounts;
        private List<OAuthClient> clients;
        private Clock clock;
        private Content content;
        private AddOn addOn;
        private QuotaLimits quotas;
        private Duration visibilityLag;
        private boolean control;
        private boolean checkResponses;

        Copy(SimulatorSettings from) {
            this.port = from.port;
            this.stateDirectory = from.stateDirectory;
            this.accounts = from.accounts;
            this.clients = from.clients;
            this.clock = from.clock;
            this.content = from.content;
            this.addOn = from.addOn;
            this.quotas = from.quotas;
            this.visibilityLag = from.visibilityLag;
            this.control = from.control;
            this.checkResponses = from.checkResponses;
        }

        SimulatorSettings settings() {
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
}
