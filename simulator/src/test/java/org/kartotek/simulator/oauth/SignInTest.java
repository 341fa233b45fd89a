package org.kartotek.simulator.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Query;
import tools.jackson.databind.JsonNode;

class SignInTest {

    private static final String CLIENT = "kartotek-demo.apps.googleusercontent.com";
    private static final String BACK = "http://localhost:8080/login/oauth2/code/google";
    // the pair of RFC 7636, appendix B
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final GoogleCaller browser = GoogleCaller.anonymous(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void theConsentPageOffersTheAccountsAndTheScopes() {
        var page = browser.get("o/oauth2/v2/auth?" + query(request(BACK)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.raw().body())
                .contains("value=\"anna@office.example\" checked")
                .contains("See, edit, download and permanently delete your contacts");
    }

    @Test
    void anAddressThatIsNotRegisteredGetsNoAnswer() {
        var page = browser.get("o/oauth2/v2/auth?" + query(request("https://evil.example/back")));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.raw().body()).contains("redirect_uri_mismatch");
    }

    @Test
    void allowingGivesACodeThatBuysTokensOnce() throws Exception {
        Query back = decide("allow", "https://www.googleapis.com/auth/contacts");
        assertThat(back.get("state")).contains("s1");

        var answer = redeem(back.get("code").orElseThrow(), VERIFIER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("refresh_token").asString()).startsWith("1//0");
        assertThat(answer.body().path("scope").asString()).contains("/auth/contacts");
        JsonNode claims = verified(answer.body().path("id_token").asString());
        assertThat(claims.path("iss").asString()).isEqualTo("https://accounts.google.com");
        assertThat(claims.path("aud").asString()).isEqualTo(CLIENT);
        assertThat(claims.path("email").asString()).isEqualTo("anna@office.example");
        assertThat(claims.path("hd").asString()).isEqualTo("office.example");
        assertThat(claims.path("nonce").asString()).isEqualTo("n1");
        assertThat(claims.path("sub").asString()).matches("\\d{21}");
        assertThat(redeem(back.get("code").orElseThrow(), VERIFIER).body().path("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsWorthlessWithoutItsVerifier() {
        Query back = decide("allow", "https://www.googleapis.com/auth/contacts");

        var answer = redeem(back.get("code").orElseThrow(), "guessed");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error_description").asString())
                .isEqualTo("Invalid code verifier.");
    }

    @Test
    void anUntickedScopeIsNotGiven() {
        Query back = decide("allow", "");

        var answer = redeem(back.get("code").orElseThrow(), VERIFIER);

        assertThat(answer.body().path("scope").asString())
                .doesNotContain("contacts")
                .contains("openid");
    }

    @Test
    void denyingComesBackAsAnError() {
        assertThat(decide("deny", "").get("error")).contains("access_denied");
    }

    @Test
    void aRevokedPermissionCannotBeRefreshed() {
        Query back = decide("allow", "https://www.googleapis.com/auth/contacts");
        JsonNode given = redeem(back.get("code").orElseThrow(), VERIFIER).body();
        String refresh = given.path("refresh_token").asString();
        assertThat(refresh(refresh).status()).isEqualTo(200);

        assertThat(form("revoke", Map.of("token", refresh)).status()).isEqualTo(200);

        var answer = refresh(refresh);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString())
                .isEqualTo(
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been"
                                + " expired or revoked.\"}");
    }

    @Test
    void aWrongSecretIsNoClient() {
        var answer =
                form(
                        "token",
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                CLIENT,
                                "client_secret",
                                "x"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("error").asString()).isEqualTo("invalid_client");
    }

    private static Map<String, String> request(String back) {
        return Map.ofEntries(
                Map.entry("client_id", CLIENT),
                Map.entry("redirect_uri", back),
                Map.entry("response_type", "code"),
                Map.entry("scope", "openid email https://www.googleapis.com/auth/contacts"),
                Map.entry("state", "s1"),
                Map.entry("nonce", "n1"),
                Map.entry("login_hint", "anna@office.example"),
                Map.entry("access_type", "offline"),
                Map.entry("prompt", "consent"),
                Map.entry("code_challenge", CHALLENGE),
                Map.entry("code_challenge_method", "S256"));
    }

    private Query decide(String decision, String ticked) {
        Map<String, String> fields = new java.util.HashMap<>(request(BACK));
        fields.put("account", "anna@office.example");
        fields.put("decision", decision);
        fields.put("granted", ticked);
        var answer = form("o/oauth2/v2/auth/decision", fields);
        assertThat(answer.status()).isEqualTo(302);
        URI location = URI.create(answer.raw().headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(BACK);
        return Query.parse(location.getRawQuery());
    }

    private GoogleCaller.Answer redeem(String code, String verifier) {
        return form(
                "token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", BACK,
                        "client_id", CLIENT,
                        "client_secret", "demo-client-secret",
                        "code_verifier", verifier));
    }

    private GoogleCaller.Answer refresh(String token) {
        return form(
                "token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        token,
                        "client_id",
                        CLIENT,
                        "client_secret",
                        "demo-client-secret"));
    }

    private GoogleCaller.Answer form(String path, Map<String, String> fields) {
        return browser.send(
                browser.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(query(fields))));
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private JsonNode verified(String token) throws Exception {
        String[] parts = token.split("\\.");
        JsonNode key = browser.get("oauth2/v3/certs").body().path("keys").path(0);
        var spec = new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return Json.read(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static BigInteger number(JsonNode value) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(value.asString()));
    }
}
