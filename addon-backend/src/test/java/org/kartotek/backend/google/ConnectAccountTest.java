package org.kartotek.backend.google;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.NotAllowed;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.database.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole way over HTTP: our question, Google's consent page, the code, the token. */
class ConnectAccountTest extends OfficeAtGoogle {
    @Autowired ConnectAccount connect;
    @Autowired JdbcTemplate jdbc;

    @Test
    void whoAllowsEverythingIsConnectedAndSyncs() {
        inOffice(anna -> {
            var consent = consent(anna, null, HUB, ConnectAccount.SCOPES);

            assertThat(consent).isInstanceOf(Consent.Connected.class);
            var account = accounts.byEmail(HUB).orElseThrow();
            assertThat(((Consent.Connected) consent).missing()).isEmpty();
            assertThat(account.state()).isEqualTo(GoogleAccount.State.CONNECTED);
            assertThat(runLane.now(account.id(), LaneKind.CONTACTS)).contains(LaneState.OK);
        });
    }

    @Test
    void theRefreshTokenIsNotReadableInTheDatabase() {
        inOffice(anna -> {
            consent(anna, null, HUB, ConnectAccount.SCOPES);
            var account = accounts.byEmail(HUB).orElseThrow();
            var token = accounts.refreshToken(account.id()).orElseThrow();

            var stored =
                    jdbc.queryForObject(
                            "select refresh_token from google_account where office_id = ?",
                            byte[].class,
                            Ids.bytes(anna.officeId()));

            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(token);
        });
    }

    @Test
    void anUntickedScopeIsSaidAndItsLaneDoesNotExist() {
        inOffice(anna -> {
            var consent = consent(anna, null, HUB, Set.of("openid", "email", GoogleAccount.GMAIL));

            assertThat(((Consent.Connected) consent).missing())
                    .containsExactlyInAnyOrder(GoogleAccount.CONTACTS, GoogleAccount.CALENDAR);
            assertThat(runLane.now(accounts.byEmail(HUB).orElseThrow().id(), LaneKind.CONTACTS))
                    .isEmpty();
        });
    }

    @Test
    void reconnectingAsSomebodyElseIsRefused() {
        inOffice(anna -> {
            consent(anna, null, HUB, ConnectAccount.SCOPES);
            var hub = accounts.byEmail(HUB).orElseThrow();
            accounts.refused(hub.id());

            var consent = consent(anna, hub.id(), "ivan@office.example", ConnectAccount.SCOPES);

            assertThat(consent).isEqualTo(new Consent.OtherAccount(HUB, "ivan@office.example"));
            assertThat(accounts.all()).hasSize(1);
            assertThat(accounts.find(hub.id()).orElseThrow().state())
                    .isEqualTo(GoogleAccount.State.RECONNECT);
        });
    }

    @Test
    void connectingTheSameAccountAgainRevivesItsLanes() {
        inOffice(anna -> {
            consent(anna, null, HUB, ConnectAccount.SCOPES);
            var hub = accounts.byEmail(HUB).orElseThrow();
            accounts.refused(hub.id());
            assertThat(runLane.now(hub.id(), LaneKind.CONTACTS)).isEmpty();

            consent(anna, hub.id(), HUB, ConnectAccount.SCOPES);

            assertThat(runLane.now(hub.id(), LaneKind.CONTACTS)).contains(LaneState.OK);
        });
    }

    @Test
    void aWayBackWorksOnceAndNotForLong() {
        inOffice(anna -> {
            var first =
                    decide(
                            connect.begin(anna, null).orElseThrow(),
                            HUB,
                            ConnectAccount.SCOPES,
                            "allow");
            assertThat(finish(anna, first)).isInstanceOf(Consent.Connected.class);
            assertThat(finish(anna, first)).isEqualTo(new Consent.Expired());

            var late =
                    decide(
                            connect.begin(anna, null).orElseThrow(),
                            HUB,
                            ConnectAccount.SCOPES,
                            "allow");
            clock.advance(Duration.ofMinutes(16));
            assertThat(finish(anna, late)).isEqualTo(new Consent.Expired());
        });
    }

    @Test
    void sayingNoConnectsNothing() {
        inOffice(anna -> {
            var no =
                    decide(
                            connect.begin(anna, null).orElseThrow(),
                            HUB,
                            ConnectAccount.SCOPES,
                            "deny");

            assertThat(finish(anna, no)).isEqualTo(new Consent.Declined("access_denied"));
            assertThat(accounts.all()).isEmpty();
        });
    }

    @Test
    void onlyTheOwnerConnectsAccounts() {
        inOffice(anna -> {
            var ivan =
                    new Caller(
                            anna.officeId(),
                            anna.userId(),
                            "Ivan",
                            "ivan@office.example",
                            Role.MANAGER,
                            anna.locale(),
                            anna.zone(),
                            Door.CONSOLE);

            assertThatThrownBy(() -> connect.begin(ivan, null)).isInstanceOf(NotAllowed.class);
        });
    }

    private Consent consent(Caller anna, @Nullable UUID again, String email, Set<String> granted) {
        return finish(
                anna, decide(connect.begin(anna, again).orElseThrow(), email, granted, "allow"));
    }

    private Consent finish(Caller anna, Map<String, String> back) {
        return connect.finish(
                anna, requireNonNull(back.get("state")), back.get("code"), back.get("error"));
    }

    /** What the browser brings back after the person has chosen on Google's page. */
    private static Map<String, String> decide(
            URI page, String email, Set<String> granted, String decision) {
        var form =
                page.getRawQuery()
                        + "&account="
                        + URLEncoder.encode(email, StandardCharsets.UTF_8)
                        + "&decision="
                        + decision
                        + granted.stream()
                                .map(it ->
                                        "&granted=" + URLEncoder.encode(it, StandardCharsets.UTF_8))
                                .collect(Collectors.joining());
        var request =
                HttpRequest.newBuilder(SimulatedGoogle.url().resolve("o/oauth2/v2/auth/decision"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try {
            var answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            var location =
                    answer.headers()
                            .firstValue("Location")
                            .orElseThrow(() -> new AssertionError(answer.body()));
            return Arrays.stream(URI.create(location).getRawQuery().split("&"))
                    .map(it -> List.of(it.split("=", 2)))
                    .collect(
                            Collectors.toMap(
                                    List::getFirst,
                                    it -> URLDecoder.decode(it.get(1), StandardCharsets.UTF_8)));
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
