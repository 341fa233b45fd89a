package org.kartotek.sync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.google.api.client.http.javanet.NetHttpTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.sync.google.SyncFailure.AskConsentAgain;
import org.kartotek.sync.google.SyncFailure.AskOperator;

class OAuthTest {
    @RegisterExtension
    static final WireMockExtension GOOGLE =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final URI CALLBACK = URI.create("http://localhost/connect/google/callback");

    @Test
    void theConsentPageIsAskedForALastingTokenAndProof() {
        var pkce = new Pkce("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        var page =
                oauth().consentPage(
                                Set.of("b", "a"), CALLBACK, "state", pkce, "hub@office.example");

        assertThat(page.getRawQuery())
                .contains(
                        "client_id=id",
                        "response_type=code",
                        "access_type=offline",
                        "prompt=consent")
                .contains(
                        "include_granted_scopes=true", "state=state", "code_challenge_method=S256")
                // The example of RFC 7636, appendix B.
                .contains("code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(page.getQuery()).contains("scope=a b").contains("login_hint=hub@office.example");
    }

    @Test
    void aCodeBecomesALastingTokenAndTheScopesReallyGiven() {
        GOOGLE.stubFor(
                post(urlPathEqualTo("/token"))
                        .willReturn(
                                okJson(
                                        """
                                        {"access_token":"at","expires_in":3599,"refresh_token":"rt","scope":"a b","token_type":"Bearer"}\
                                        """)));

        var grant = oauth().exchange("code", new Pkce("verifier"), CALLBACK);

        assertThat(grant)
                .isEqualTo(new Grant("at", NOW.plusSeconds(3_599), "rt", Set.of("a", "b"), null));
        GOOGLE.verify(
                postRequestedFor(urlPathEqualTo("/token"))
                        .withRequestBody(containing("grant_type=authorization_code"))
                        .withRequestBody(containing("code_verifier=verifier"))
                        .withRequestBody(containing("client_secret=secret")));
        assertThat(grant.toString()).doesNotContain("at,", "rt");
    }

    @ParameterizedTest
    @CsvSource({
        "400,invalid_grant,consent",
        "401,invalid_client,operator",
        "400,unauthorized_client,operator"
    })
    void aRefusedTokenIsEitherTheOwnersOrTheOperatorsToMend(int status, String error, String who) {
        GOOGLE.stubFor(
                post(urlPathEqualTo("/token"))
                        .willReturn(
                                aResponse()
                                        .withStatus(status)
                                        .withBody(
                                                "{\"error\":\"%s\",\"error_description\":\"Token has been expired or revoked.\"}"
                                                        .formatted(error))));

        var refusal = catchThrowableOfType(GoogleRefusal.class, () -> oauth().refresh("rt"));

        assertThat(SyncFailure.of(refusal.api(), refusal))
                .isInstanceOf(who.equals("consent") ? AskConsentAgain.class : AskOperator.class);
        assertThat(refusal.sentence()).contains(error).doesNotContain("rt");
    }

    @Test
    void revokingWhatIsRevokedAlreadyIsFine() {
        GOOGLE.stubFor(
                post(urlPathEqualTo("/revoke"))
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withBody("{\"error\":\"invalid_token\"}")));

        oauth().revoke("rt");

        GOOGLE.verify(
                postRequestedFor(urlPathEqualTo("/revoke"))
                        .withRequestBody(containing("token=rt")));
    }

    private static OAuth oauth() {
        var root = URI.create(GOOGLE.baseUrl() + "/");
        return new OAuth(
                new OAuth.Client(
                        root.resolve("auth"),
                        root.resolve("token"),
                        root.resolve("revoke"),
                        "id",
                        "secret"),
                new NetHttpTransport(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofSeconds(5));
    }
}
