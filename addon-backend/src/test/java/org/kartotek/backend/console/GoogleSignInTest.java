package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in against the simulated Google, with its real consent, codes, keys and tokens. */
@BackendTest
class GoogleSignInTest {
    private static final Simulator GOOGLE = start();

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;

    private static Simulator start() {
        try {
            return Simulator.start(SimulatorSettings.forTests());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        GOOGLE.close();
    }

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry properties) {
        properties.add(
                "kartotek.google.client-id", () -> "kartotek-demo.apps.googleusercontent.com");
        properties.add("kartotek.google.client-secret", () -> "demo-client-secret");
        properties.add("kartotek.google.auth-url", () -> GOOGLE.url() + "o/oauth2/v2/auth");
        properties.add("kartotek.google.token-url", () -> GOOGLE.url() + "token");
        properties.add("kartotek.google.jwks-url", () -> GOOGLE.url() + "oauth2/v3/certs");
    }

    @Test
    void weAskGoogleWithProofOfPossession() throws Exception {
        var asked = askedOfGoogle(new MockHttpSession());

        assertThat(asked)
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=")
                .contains("scope=openid%20email%20profile")
                .doesNotContain("demo-client-secret");
    }

    @Test
    void somebodyInvitedComesInByTheirGoogleAccount() throws Exception {
        sample.founded();
        var session = new MockHttpSession();

        var answer = comeBack(session, "anna@office.example");

        assertThat(answer).isEqualTo("/");
        var page = mvc.perform(get("/contacts").session(session)).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("anna@office.example");
    }

    @Test
    void somebodyNotInvitedLearnsWhomToAsk() throws Exception {
        sample.founded();
        var session = new MockHttpSession();

        var answer = comeBack(session, "ivan@office.example");

        assertThat(answer).isEqualTo("/sign-in?refused=not-invited");
        var page = mvc.perform(get(answer).session(session)).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("not invited", "ivan@office.example");
        assertThat(mvc.perform(get("/contacts").session(session)).andReturn().getResponse())
                .satisfies(response -> assertThat(response.getStatus()).isEqualTo(302));
    }

    private String askedOfGoogle(MockHttpSession session) throws Exception {
        return Objects.requireNonNull(
                mvc.perform(get("/oauth2/authorization/google").session(session))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    /** The person clicks "Allow", and the browser follows Google's redirect to us. */
    private String comeBack(MockHttpSession session, String account) throws Exception {
        var form =
                URI.create(askedOfGoogle(session)).getRawQuery()
                        + "&account="
                        + URLEncoder.encode(account, StandardCharsets.UTF_8)
                        + "&decision=allow";
        var decision =
                HttpRequest.newBuilder(URI.create(GOOGLE.url() + "o/oauth2/v2/auth/decision"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var browser = HttpClient.newHttpClient()) {
            var back = browser.send(decision, BodyHandlers.ofString()).headers();
            var address = URI.create(back.firstValue("Location").orElseThrow());
            return Objects.requireNonNull(
                    mvc.perform(
                                    get(URI.create(address.getPath() + "?" + address.getRawQuery()))
                                            .session(session))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl());
        }
    }
}
