package org.kartotek.simulator.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program's own key in place of a person's consent. */
@SuppressWarnings("NullAway.Init")
class ServiceAccountTest {
    private static final String EMAIL = "sync@kartotek.iam.gserviceaccount.com";
    private static final String GMAIL = "https://www.googleapis.com/auth/gmail.readonly";
    private static final String CALENDAR = "https://www.googleapis.com/auth/calendar.readonly";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Simulator simulator;
    private static JsonNode keyFile;

    private record Answer(int status, JsonNode body) {}

    @BeforeAll
    static void aServiceAccountTheAdminTrustsWithMail() throws Exception {
        simulator = Simulator.start(SimulatorSettings.forTests());
        keyFile =
                send("POST", "_sim/oauth/service-account", "{\"email\":\"" + EMAIL + "\"}").body();
        send(
                "PUT",
                "_sim/oauth/delegation",
                "{\"clientId\":\"%s\",\"scopes\":[\"%s\"]}"
                        .formatted(keyFile.path("client_id").asString(), GMAIL));
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void aTrustedClientReadsTheMailboxOfAUserWithoutAsking() throws Exception {
        var answer = ask(claims(GMAIL).put("sub", "anna@office.example"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("refresh_token")).isFalse();
        var profile =
                HttpRequest.newBuilder(simulator.url().resolve("gmail/v1/users/me/profile"))
                        .header(
                                "Authorization",
                                "Bearer " + answer.body().path("access_token").asString())
                        .build();
        assertThat(HTTP.send(profile, HttpResponse.BodyHandlers.ofString()).body())
                .contains("anna@office.example");
    }

    @Test
    void withoutAUserItSpeaksForItself() throws Exception {
        assertThat(ask(claims("https://www.googleapis.com/auth/pubsub")).status()).isEqualTo(200);
    }

    /** One scope too many spoils all of them, as with Google. */
    @Test
    void whatTheAdminDidNotAuthoriseIsRefusedInGooglesWords() throws Exception {
        var answer = ask(claims(GMAIL + " " + CALENDAR).put("sub", "anna@office.example"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().path("error").asString()).isEqualTo("unauthorized_client");
        assertThat(answer.body().path("error_description").asString())
                .startsWith("Client is unauthorized to retrieve access tokens using this method");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sub   | nobody@office.example | Invalid email or User ID
                    iss   | other@p.example       | Invalid grant: account not found
                    aud   | https://elsewhere/    | Invalid JWT: Failed audience check.
                    exp   | 1000                  | Invalid JWT: Token must be a short-lived token
                    scope | ''                    | Invalid OAuth scope or ID token audience provided.
                    """)
    void aWrongClaimIsNamed(String claim, String value, String words) throws Exception {
        var claims = claims(GMAIL).put("sub", "anna@office.example");
        if (claim.equals("exp")) {
            claims.put(claim, Long.parseLong(value));
        } else {
            claims.put(claim, value);
        }

        var answer = ask(claims);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error_description").asString()).startsWith(words);
    }

    @Test
    void aForgedSignatureIsRefused() throws Exception {
        var good = signed(claims(GMAIL)).split("\\.");
        var forged = good[0] + "." + part(claims(CALENDAR)) + "." + good[2];

        assertThat(token(forged).body().path("error_description").asString())
                .isEqualTo("Invalid JWT Signature.");
        assertThat(token("nonsense").status()).isEqualTo(400);
    }

    private static ObjectNode claims(String scope) {
        var now = Instant.now().getEpochSecond();
        return Json.object()
                .put("iss", EMAIL)
                .put("aud", simulator.url() + "token")
                .put("scope", scope)
                .put("iat", now)
                .put("exp", now + 3_600);
    }

    private static Answer ask(ObjectNode claims) throws Exception {
        return token(signed(claims));
    }

    private static Answer token(String assertion) throws Exception {
        return send(
                "POST",
                "token",
                "grant_type="
                        + URLEncoder.encode(ServiceAccounts.GRANT_TYPE, UTF_8)
                        + "&assertion="
                        + assertion);
    }

    private static String signed(ObjectNode claims) throws Exception {
        var pem = keyFile.path("private_key").asString().replaceAll("-----[A-Z ]+-----|\\s", "");
        var content =
                part(Json.object().put("alg", "RS256").put("typ", "JWT")) + "." + part(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(
                KeyFactory.getInstance("RSA")
                        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
        signature.update(content.getBytes(UTF_8));
        return content + "." + base64(signature.sign());
    }

    private static String part(ObjectNode json) {
        return base64(Json.bytes(json));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Answer send(String method, String path, String body) throws Exception {
        var response =
                HTTP.send(
                        HttpRequest.newBuilder(simulator.url().resolve(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), Json.read(response.body()));
    }
}
