package org.kartotek.simulator.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Query;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Programs with an identity of their own, and what the admin of the domain lets each of them do in
 * the names of its users.
 */
final class ServiceAccounts {
    static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private static final long LONGEST_LIFE = 3_600;
    private static final long SKEW = 300;

    private final Workspace workspace;
    private final Tokens tokens;
    private final Clock realTime = Clock.systemUTC();
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Map<String, Set<String>> authorised = new LinkedHashMap<>();

    private record Known(String email, String clientId, PublicKey key) {}

    /** What one assertion says, its signature proved. */
    private record Said(Known by, JsonNode claims) {}

    private static final class NotGranted extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reply reply;

        NotGranted(int status, String error, String description) {
            super(description);
            this.reply = TokenEndpoint.error(status, error, description);
        }
    }

    ServiceAccounts(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    /** Makes one and answers its key file, as the Cloud console gives it to download once. */
    synchronized ObjectNode create(String email) {
        var pair = pair();
        var change = Json.object();
        var account = change.putObject("serviceAccount");
        var clientId = new Account(email, email).sub();
        account.put("email", email).put("clientId", clientId);
        account.put("key", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        workspace.journal().append(Tokens.JOURNAL, change);
        replay(change);
        return Json.object()
                .put("type", "service_account")
                .put("project_id", "kartotek")
                .put("private_key_id", Integer.toHexString(pair.getPublic().hashCode()))
                .put("private_key", pem(pair))
                .put("client_email", email)
                .put("client_id", clientId)
                .put("token_uri", workspace.url() + "token");
    }

    /**
     * The admin lets a client act for every user of the domain, with these scopes and no others.
     */
    synchronized void authorise(String clientId, Set<String> scopes) {
        var change = Json.object();
        var wish = change.putObject("authorised").put("clientId", clientId);
        var list = wish.putArray("scopes");
        scopes.forEach(list::add);
        workspace.journal().append(Tokens.JOURNAL, change);
        replay(change);
    }

    Reply created(Request request, Map<String, String> path) {
        var email = Json.read(request.body()).path("email").asString("");
        if (!email.contains("@")) {
            throw Refused.invalid("email is missing");
        }
        return Reply.json(200, create(email));
    }

    Reply authorised(Request request, Map<String, String> path) {
        var wish = Json.read(request.body());
        Set<String> scopes = new LinkedHashSet<>();
        wish.path("scopes").forEach(scope -> scopes.add(Scopes.full(scope.asString())));
        authorise(wish.path("clientId").asString(""), scopes);
        return Reply.json(200, Json.object());
    }

    /** The token endpoint's answer to a signed assertion. */
    Reply answer(Query form) {
        try {
            return granted(proved(form.get("assertion").orElse("")));
        } catch (NotGranted e) {
            return e.reply;
        }
    }

    private Reply granted(Said said) {
        var scopes = Scopes.parse(said.claims.path("scope").asString(""));
        if (scopes.isEmpty()) {
            throw new NotGranted(
                    400, "invalid_scope", "Invalid OAuth scope or ID token audience provided.");
        }
        var user = said.claims.path("sub").asString("");
        var account =
                user.isEmpty() || user.equals(said.by.email)
                        ? new Account(said.by.email, said.by.email)
                        : inTheNameOf(user, said.by, scopes);
        workspace.counters().called(account.email(), TokenEndpoint.METHOD);
        var body = Json.object();
        body.put("access_token", tokens.accessToken(account, said.by.clientId, scopes));
        body.put("expires_in", 3_599).put("token_type", "Bearer");
        return Reply.json(200, body).with("Cache-Control", "no-store");
    }

    private Account inTheNameOf(String user, Known by, Set<String> scopes) {
        var account =
                workspace
                        .account(user)
                        .orElseThrow(() ->
                                new NotGranted(400, "invalid_grant", "Invalid email or User ID"));
        if (!authorised.getOrDefault(by.clientId, Set.of()).containsAll(scopes)) {
            throw new NotGranted(
                    401,
                    "unauthorized_client",
                    "Client is unauthorized to retrieve access tokens using this method, or client"
                            + " not authorized for any of the scopes requested.");
        }
        return account;
    }

    private synchronized Said proved(String assertion) {
        var parts = assertion.split("\\.", -1);
        if (parts.length != 3) {
            throw new NotGranted(400, "invalid_request", "Missing required parameter: assertion");
        }
        var header = json(parts[0]);
        var claims = json(parts[1]);
        var by = known.get(claims.path("iss").asString(""));
        if (by == null) {
            throw new NotGranted(400, "invalid_grant", "Invalid grant: account not found");
        }
        if (!header.path("alg").asString("").equals("RS256")
                || !isSigned(by.key, parts[0] + "." + parts[1], parts[2])) {
            throw new NotGranted(400, "invalid_grant", "Invalid JWT Signature.");
        }
        checkTimes(claims);
        var right = workspace.url() + "token";
        if (!claims.path("aud").asString("").equals(right)) {
            throw new NotGranted(
                    400,
                    "invalid_grant",
                    "Invalid JWT: Failed audience check. The right audience is " + right);
        }
        return new Said(by, claims);
    }

    private void checkTimes(JsonNode claims) {
        var now = realTime.instant().getEpochSecond();
        var issued = claims.path("iat").asLong(0);
        var expires = claims.path("exp").asLong(0);
        if (issued > now + SKEW
                || expires < now - SKEW
                || expires <= issued
                || expires - issued > LONGEST_LIFE) {
            throw new NotGranted(
                    400,
                    "invalid_grant",
                    "Invalid JWT: Token must be a short-lived token (60 minutes) and in a"
                            + " reasonable timeframe. Check your iat and exp values in the JWT"
                            + " claim.");
        }
    }

    private static JsonNode json(String part) {
        try {
            return Json.read(Base64.getUrlDecoder().decode(part));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new NotGranted(400, "invalid_grant", "Invalid JWT");
        }
    }

    private static boolean isSigned(PublicKey key, String content, String signature) {
        try {
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(content.getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** False when this change is about something else. */
    synchronized boolean replay(ObjectNode change) {
        if (change.has("serviceAccount")) {
            var account = change.path("serviceAccount");
            var email = account.path("email").asString();
            var key = Base64.getDecoder().decode(account.path("key").asString());
            try {
                known.put(
                        email,
                        new Known(
                                email,
                                account.path("clientId").asString(),
                                KeyFactory.getInstance("RSA")
                                        .generatePublic(new X509EncodedKeySpec(key))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }
        if (change.has("authorised")) {
            Set<String> scopes = new LinkedHashSet<>();
            var wish = change.path("authorised");
            wish.path("scopes").forEach(scope -> scopes.add(scope.asString()));
            authorised.put(wish.path("clientId").asString(), scopes);
            return true;
        }
        return false;
    }

    synchronized void reset() {
        known.clear();
        authorised.clear();
    }
}
