package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.database.Json;

/** Who gets in. */
class TokensTest extends AddonTest {
    private static final String HOME = "/addon/home";

    static List<Arguments> systemTokens() {
        return List.of(
                system("as Google makes it", 200, c -> c),
                system("the other spelling of Google", 200, c -> c.issuer("accounts.google.com")),
                system(
                        "our address with a slash",
                        200,
                        c -> c.audience(GoogleStandIn.BASE + "/addon/home/")),
                system("expired half a minute ago", 200, c -> expired(c, 30)),
                system("expired a minute and a half ago", 401, c -> expired(c, 90)),
                system("never expires", 401, c -> c.expirationTime(null)),
                system(
                        "not valid yet",
                        401,
                        c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(300)))),
                system(
                        "for another address",
                        401,
                        c -> c.audience("https://other.example/addon/home")),
                system("for our address without a path", 401, c -> c.audience(GoogleStandIn.BASE)),
                system("for nobody", 401, c -> c.audience((String) null)),
                system(
                        "of another add-on",
                        401,
                        c ->
                                c.claim(
                                        "email",
                                        "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com")),
                system("of a user", 401, c -> c.claim("email", ANNA)),
                system("without an address", 401, c -> c.claim("email", null)),
                system(
                        "with an address nobody verified",
                        401,
                        c -> c.claim("email_verified", false)),
                system(
                        "with an address perhaps verified",
                        401,
                        c -> c.claim("email_verified", null)),
                system(
                        "of another issuer",
                        401,
                        c -> c.issuer("https://accounts.google.com.evil.example")));
    }

    @ParameterizedTest(name = "a system token {0} → {1}")
    @MethodSource("systemTokens")
    void onlyGooglesOwnServiceGetsIn(
            String which, int status, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var answer = send(HOME, "Bearer " + GOOGLE.system(HOME, change), Json.write(event(ANNA)));

        assertThat(answer.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer ", "Bearer x.y.z", "Bearer null"})
    void withoutATokenNobodyGetsIn(String header) throws Exception {
        assertThat(send(HOME, header, Json.write(event(ANNA))).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenSignedByNobodyDoesNotCount() throws Exception {
        var claims = SignedJWT.parse(GOOGLE.system(HOME)).getJWTClaimsSet();

        var unsigned = new PlainJWT(claims).serialize();
        var withPublicKeyAsSecret =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(GOOGLE.key().getKeyID())
                                .build(),
                        claims);
        withPublicKeyAsSecret.sign(new MACSigner(GOOGLE.key().toRSAPublicKey().getEncoded()));
        var byAnotherKey =
                GoogleStandIn.signed(GoogleStandIn.newKey(GOOGLE.key().getKeyID()), claims);

        for (var forged : List.of(unsigned, withPublicKeyAsSecret.serialize(), byAnotherKey)) {
            assertThat(send(HOME, "Bearer " + forged, Json.write(event(ANNA))).getStatus())
                    .isEqualTo(401);
        }
    }

    @Test
    void aNewKeyOfGoogleIsFetchedWhenItIsFirstSeen() throws Exception {
        assertThat(send(HOME, "Bearer " + GOOGLE.system(HOME), Json.write(event(ANNA))).getStatus())
                .isEqualTo(200);

        GOOGLE.rotateKeys();

        assertThat(send(HOME, "Bearer " + GOOGLE.system(HOME), Json.write(event(ANNA))).getStatus())
                .isEqualTo(200);
    }

    @Test
    void withoutTheUsersTokenConsentIsAskedForOnceAndThenExplained() throws Exception {
        var event = event("", List.of());

        assertThat(call(HOME, event).toString())
                .isEqualTo(
                        "{\"requesting_google_scopes\":{\"scopes\":"
                                + "[\"https://www.googleapis.com/auth/userinfo.email\"]}}");
        var second = call(HOME, event);
        assertThat(shown(second)).contains("One permission is missing", "Grant access");

        // pressing the button asks again at once
        assertThat(press(second, "Grant access", Map.of()).has("renderActions")).isTrue();
    }

    static List<Arguments> userTokens() {
        return List.of(
                user("as Google makes it", "Connected as anna@office.example", c -> c),
                user(
                        "for another client",
                        "Google’s proof",
                        c -> c.audience("other.apps.googleusercontent.com")),
                user(
                        "with an address nobody verified",
                        "Google’s proof",
                        c -> c.claim("email_verified", false)),
                user("expired", "Google’s proof", c -> expired(c, 90)),
                user("of another issuer", "Google’s proof", c -> c.issuer("https://evil.example")),
                user("without a subject", "Google’s proof", c -> c.subject(null)),
                user(
                        "of another person with her address",
                        "Not a member yet",
                        c -> c.subject("999")),
                user(
                        "of nobody invited",
                        "Not a member yet",
                        c -> c.subject("999").claim("email", "guest@gmail.com").claim("hd", null)),
                user(
                        "of another company",
                        "Not a member yet",
                        c ->
                                c.subject("999")
                                        .claim("email", "a@other.example")
                                        .claim("hd", "other.example")));
    }

    @ParameterizedTest(name = "a user token {0} → {1}")
    @MethodSource("userTokens")
    void onlyUsersOfTheOfficeSeeIt(
            String which, String shown, UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        var answer = call(HOME, event(GOOGLE.user(ANNA, change), ALL_SCOPES));

        assertThat(shown(answer)).anyMatch(line -> line.startsWith(shown));
    }

    private static Arguments system(
            String which, int status, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(which, status, change);
    }

    private static Arguments user(
            String which, String shown, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(which, shown, change);
    }

    private static JWTClaimsSet.Builder expired(JWTClaimsSet.Builder claims, int secondsAgo) {
        var then = Instant.now().minusSeconds(secondsAgo);
        return claims.issueTime(Date.from(then.minusSeconds(3_600)))
                .expirationTime(Date.from(then));
    }
}
