package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.ReadByDomain;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Mailboxes read by leave of the domain's admin: the owner chooses, the user may say no. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class DomainPageTest {
    private static final String IVAN = "ivan@office.example";
    private static final Path KEY = temporary();

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired GoogleAccounts accounts;
    @Autowired RunLane runLane;

    Caller anna;
    Caller ivan;
    Pages owner;
    Pages user;
    String clientId;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
        registry.add("kartotek.google.service-account-file", KEY::toString);
        registry.add("kartotek.google.delegation", () -> true);
    }

    @BeforeEach
    void anOfficeWithAServiceAccount() throws IOException {
        SimulatedGoogle.reset();
        var key =
                SimulatedGoogle.post(
                        "_sim/oauth/service-account",
                        "{\"email\":\"sync@kartotek.iam.gserviceaccount.com\"}");
        Files.writeString(KEY, key.toString());
        clientId = key.path("client_id").asString();
        anna = sample.founded();
        ivan =
                CurrentCaller.in(
                        anna, () -> sample.joined(offices.current(), "Ivan", IVAN, Role.STAFF));
        owner = new Pages(mvc, anna);
        user = new Pages(mvc, ivan);
    }

    @Test
    void whomTheOwnerChoosesIsReadWithoutBeingAsked() throws Exception {
        theAdminAuthorises(ReadByDomain.SCOPES);

        assertThat(Pages.said(choose(IVAN))).isEqualTo("ivan@office.example is read from now on");

        assertThat(round(LaneKind.MAIL)).isEqualTo(LaneState.OK);
        assertThat(round(LaneKind.CALENDAR)).isEqualTo(LaneState.OK);
        assertThat(SimulatedGoogle.calls(IVAN)).containsKey("gmail.users.getProfile");
        assertThat(owner.read("/settings/google"))
                .contains("Connected by the domain", "Read by leave of the domain")
                .doesNotContain(KEY.toString());
        assertThat(user.read("/settings")).contains("lets Kartotek read your mailbox");
    }

    @Test
    void whatTheAdminHasToEnterIsSaidAndNothingIsConnected() throws Exception {
        theAdminAuthorises(Set.of(GoogleAccount.GMAIL));

        var answer = choose(IVAN);

        assertThat(said(answer)).startsWith("Google does not let us read ivan@office.example yet");
        assertThat(owner.read("/settings/google"))
                .contains(clientId, GoogleAccount.GMAIL, GoogleAccount.CALENDAR);
        assertThat(account()).isNull();
    }

    @Test
    void anAddressThatIsNobodysIsRefusedInGooglesWords() throws Exception {
        theAdminAuthorises(ReadByDomain.SCOPES);

        assertThat(said(choose("nobody@office.example"))).contains("Invalid email or User ID");
    }

    @Test
    void whenTheAdminTakesItBackTheLaneSaysSoAndGoesOnAfterwards() throws Exception {
        theAdminAuthorises(ReadByDomain.SCOPES);
        choose(IVAN);
        round(LaneKind.MAIL);
        theAdminAuthorises(Set.of());
        SimulatorSettings.officeAccounts().forEach(SimulatedGoogle.simulator().tokens()::expire);

        assertThat(round(LaneKind.MAIL)).isEqualTo(LaneState.SETUP);

        theAdminAuthorises(ReadByDomain.SCOPES);
        choose(IVAN);
        assertThat(round(LaneKind.MAIL)).isEqualTo(LaneState.OK);
    }

    @Test
    void aUserSaysNoAndOnlyTheyCanTakeItBack() throws Exception {
        theAdminAuthorises(ReadByDomain.SCOPES);
        choose(IVAN);

        user.send(post("/settings/mailbox/no"));

        assertThat(Objects.requireNonNull(account()).state())
                .isEqualTo(GoogleAccount.State.DISCONNECTED);
        assertThat(owner.read("/settings/google")).contains("Does not want it");
        assertThat(owner.read("/audit")).contains("does not want their mailbox to be read");
        assertThat(said(choose(IVAN))).contains("Only they can change that");
        user.send(post("/settings/mailbox/yes"));
        assertThat(Objects.requireNonNull(account()).state())
                .isEqualTo(GoogleAccount.State.DISCONNECTED);
        choose(IVAN);
        assertThat(round(LaneKind.MAIL)).isEqualTo(LaneState.OK);
    }

    @Test
    void theirOwnConsentLaterIsTheSameAccount() throws Exception {
        theAdminAuthorises(ReadByDomain.SCOPES);
        choose(IVAN);
        var before = Objects.requireNonNull(account());

        var after =
                CurrentCaller.in(
                        anna, () -> SimulatedGoogle.connect(accounts, IVAN, GoogleAccount.GMAIL));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.sub()).isEqualTo("sub-of-" + IVAN);
        assertThat(CurrentCaller.in(anna, () -> accounts.delegated())).isEmpty();
    }

    @Test
    void onlyTheOwnerChooses() throws Exception {
        theAdminAuthorises(ReadByDomain.SCOPES);

        user.send(post("/settings/google/domain").param("email", anna.email()));

        assertThat(CurrentCaller.in(anna, () -> accounts.all())).isEmpty();
    }

    private MvcResult choose(String email) throws Exception {
        return owner.send(post("/settings/google/domain").param("email", email));
    }

    private static String said(MvcResult answer) {
        return String.valueOf(answer.getFlashMap().get("domainSaid"));
    }

    private @org.jspecify.annotations.Nullable GoogleAccount account() {
        return CurrentCaller.in(anna, () -> accounts.byEmail(IVAN).orElse(null));
    }

    private LaneState round(LaneKind kind) {
        return CurrentCaller.in(
                anna,
                () -> runLane.now(accounts.byEmail(IVAN).orElseThrow().id(), kind).orElseThrow());
    }

    private void theAdminAuthorises(Set<String> scopes) {
        var wish = Json.object().put("clientId", clientId);
        var list = wish.putArray("scopes");
        scopes.forEach(list::add);
        SimulatedGoogle.send(
                "", java.net.URI.create("_sim/oauth/delegation"), "PUT", wish.toString());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kartotek-domain").resolve("key.json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
