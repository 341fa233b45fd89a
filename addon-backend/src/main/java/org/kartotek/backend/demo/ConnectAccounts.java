package org.kartotek.backend.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What four people clicking "Allow" would do; an account that is connected stays as it is. */
@Component
@Profile("demo")
class ConnectAccounts {
    private static final String HUB = "hub@" + DemoOffice.DOMAIN;
    private static final Set<String> OF_A_PERSON =
            Set.of(GoogleAccount.GMAIL, GoogleAccount.CALENDAR);

    /** The address book that everybody's phone shows is the hub's; its calendar may hold tasks. */
    private static final Set<String> OF_THE_HUB =
            Set.of(
                    GoogleAccount.CONTACTS,
                    GoogleAccount.GMAIL,
                    GoogleAccount.CALENDAR,
                    GoogleAccount.CALENDAR_EVENTS);

    private final GoogleAccounts accounts;
    private final Simulator google;
    private final HttpClient http = HttpClient.newHttpClient();

    ConnectAccounts(GoogleAccounts accounts, Simulator google) {
        this.accounts = accounts;
        this.google = google;
    }

    /** In the office's scope. */
    void connect() {
        for (var account : SimulatorSettings.officeAccounts()) {
            boolean connected =
                    accounts.byEmail(account.email())
                            .filter(known -> known.state() == GoogleAccount.State.CONNECTED)
                            .isPresent();
            if (!connected) {
                var scopes = account.email().equals(HUB) ? OF_THE_HUB : OF_A_PERSON;
                accounts.connect(
                        account.email(), account.sub(), scopes, allow(account, scopes), null);
            }
        }
    }

    private String allow(Account account, Set<String> scopes) {
        var wish =
                Json.write(
                        Map.of(
                                "account",
                                account.email(),
                                "clientId",
                                SimulatorSettings.DEMO_CLIENT.id(),
                                "scopes",
                                List.copyOf(scopes)));
        var request =
                HttpRequest.newBuilder(google.url().resolve("_sim/oauth/grant"))
                        .POST(BodyPublishers.ofString(wish))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            var grant = Json.read(answer.body(), new TypeReference<Map<String, Object>>() {});
            if (!(grant.get("refreshToken") instanceof String token)) {
                throw new IllegalStateException(
                        "The simulator answered %d to a grant".formatted(answer.statusCode()));
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
