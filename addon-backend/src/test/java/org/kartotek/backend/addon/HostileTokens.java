package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.GoogleStandIn.CLIENT;
import static org.kartotek.backend.addon.GoogleStandIn.SERVICE_ACCOUNT;
import static org.kartotek.backend.addon.HostileEvents.Answer.ASKED;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_A_MEMBER;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_PROVED;
import static org.kartotek.backend.addon.HostileEvents.Answer.REFUSED;
import static org.kartotek.backend.addon.HostileEvents.Answer.WRITTEN;
import static org.kartotek.backend.addon.HostileEvents.line;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.kartotek.backend.addon.HostileEvents.Line;

/** Tokens that prove nothing: of the add-on service, and of whoever is looking. */
final class HostileTokens {
    private HostileTokens() {}

    /** The token in the header: is it Google's add-on service that calls? */
    static List<Line> system() {
        return List.of(
                line("nothing wrong", WRITTEN, c -> {}),
                line("no token", REFUSED, c -> c.authorization = ""),
                line("another scheme", REFUSED, c -> c.authorization = "Basic YW5uYTpzZWNyZXQ="),
                line("an empty token", REFUSED, c -> c.authorization = "Bearer "),
                line("a token that is none", REFUSED, c -> c.authorization = "Bearer null"),
                line("two dots and nothing else", REFUSED, c -> c.authorization = "Bearer .."),
                line(
                        "a token of 100,000 letters",
                        REFUSED,
                        c -> c.authorization = "Bearer " + "e".repeat(100_000)),
                line(
                        "algorithm none",
                        REFUSED,
                        c -> c.authorization = "Bearer " + Forged.unsigned(c.systemToken())),
                line(
                        "HS256 with the public key as secret",
                        REFUSED,
                        c -> c.authorization = "Bearer " + Forged.withPublicKey(c.systemToken())),
                line(
                        "signed by another key under Google's name",
                        REFUSED,
                        c ->
                                c.authorization =
                                        "Bearer " + Forged.byAnotherKey(c.systemToken(), true)),
                line(
                        "signed by a key nobody has",
                        REFUSED,
                        c ->
                                c.authorization =
                                        "Bearer " + Forged.byAnotherKey(c.systemToken(), false)),
                line(
                        "one letter of the signature changed",
                        REFUSED,
                        c -> c.authorization = "Bearer " + Forged.bent(c.systemToken())),
                line("expired", REFUSED, c -> c.system(t -> expired(t, 90))),
                line("expired within the skew", WRITTEN, c -> c.system(t -> expired(t, 30))),
                line("without an end", REFUSED, c -> c.system(t -> t.expirationTime(null))),
                line(
                        "valid from tomorrow",
                        REFUSED,
                        c ->
                                c.system(t ->
                                        t.notBeforeTime(
                                                Date.from(Instant.now().plusSeconds(86_400))))),
                line(
                        "of another issuer",
                        REFUSED,
                        c -> c.system(t -> t.issuer("https://accounts.google.com.evil.example"))),
                line("without an issuer", REFUSED, c -> c.system(t -> t.issuer(null))),
                line(
                        "for another server",
                        REFUSED,
                        c -> c.system(t -> t.audience("https://evil.example/addon/action"))),
                line(
                        "for our name alone",
                        REFUSED,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE))),
                line(
                        "for a path we do not have",
                        REFUSED,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE + "/addon/actions"))),
                line(
                        "for our route in capitals",
                        REFUSED,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE + "/ADDON/ACTION"))),
                line(
                        "for another route of ours",
                        WRITTEN,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE + "/addon/home"))),
                line("for nobody", REFUSED, c -> c.system(t -> t.audience((String) null))),
                line(
                        "of another project's add-ons",
                        REFUSED,
                        c -> c.system(t -> t.claim("email", SERVICE_ACCOUNT.replace('1', '2')))),
                line(
                        "of our service account in capitals",
                        REFUSED,
                        c -> c.system(t -> t.claim("email", SERVICE_ACCOUNT.toUpperCase()))),
                line(
                        "of an address nobody verified",
                        REFUSED,
                        c -> c.system(t -> t.claim("email_verified", false))),
                line(
                        "verified only in words",
                        REFUSED,
                        c -> c.system(t -> t.claim("email_verified", "true"))),
                line(
                        "the user's own token in its place",
                        REFUSED,
                        c -> c.authorization = "Bearer " + c.userToken()));
    }

    /** The token in the body: who is looking? */
    static List<Line> users() {
        return List.of(
                line("no user token", ASKED, c -> c.userIs(null)),
                line("an empty user token", ASKED, c -> c.userIs("")),
                line("a number as user token", ASKED, c -> c.userIs(7)),
                line("a user token that is none", NOT_PROVED, c -> c.userIs("anna@office.example")),
                line(
                        "a user token signed by nobody",
                        NOT_PROVED,
                        c -> c.userIs(Forged.unsigned(c.userToken()))),
                line(
                        "a user token by another key",
                        NOT_PROVED,
                        c -> c.userIs(Forged.byAnotherKey(c.userToken(), true))),
                line("the system token as user token", NOT_PROVED, c -> c.userIs(c.systemToken())),
                line(
                        "a user token of another client",
                        NOT_PROVED,
                        c -> c.user(t -> t.audience("2" + CLIENT))),
                line("a user token that expired", NOT_PROVED, c -> c.user(t -> expired(t, 90))),
                line(
                        "a user token of tomorrow",
                        NOT_PROVED,
                        c ->
                                c.user(t ->
                                        t.notBeforeTime(
                                                Date.from(Instant.now().plusSeconds(86_400))))),
                line(
                        "a user token of another issuer",
                        NOT_PROVED,
                        c -> c.user(t -> t.issuer("https://evil.example"))),
                line("a user without number", NOT_PROVED, c -> c.user(t -> t.subject(null))),
                line(
                        "a user without address",
                        NOT_PROVED,
                        c -> c.user(t -> t.claim("email", null))),
                line(
                        "a user whose address nobody verified",
                        NOT_PROVED,
                        c -> c.user(t -> t.claim("email_verified", false))),
                line(
                        "somebody else with Anna's address",
                        NOT_A_MEMBER,
                        c -> c.user(t -> t.subject("999"))),
                line(
                        "somebody of another Workspace",
                        NOT_A_MEMBER,
                        c ->
                                c.user(t ->
                                        t.subject("998")
                                                .claim("email", "eve@evil.example")
                                                .claim("hd", "evil.example"))),
                line(
                        "an address of ours with another Workspace's mark",
                        NOT_A_MEMBER,
                        c ->
                                c.user(t ->
                                        t.subject("997")
                                                .claim("email", "eve@office.example")
                                                .claim("hd", "evil.example"))),
                line(
                        "a private account",
                        NOT_A_MEMBER,
                        c ->
                                c.user(t ->
                                        t.subject("996")
                                                .claim("email", "guest@gmail.com")
                                                .claim("hd", null))));
    }

    private static JWTClaimsSet.Builder expired(JWTClaimsSet.Builder claims, int secondsAgo) {
        var then = Instant.now().minusSeconds(secondsAgo);
        return claims.issueTime(Date.from(then.minusSeconds(3_600)))
                .expirationTime(Date.from(then));
    }
}
