package org.kartotek.simulator.oauth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Google's account server: consent, tokens, keys. */
public final class AccountServer implements SimulatedApi {

    private final Workspace workspace;
    private final Tokens tokens;

    private final Codes codes = new Codes();
    private final ServiceAccounts serviceAccounts;

    public AccountServer(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
        this.serviceAccounts = new ServiceAccounts(workspace, tokens);
    }

    @Override
    public String name() {
        return Tokens.JOURNAL;
    }

    @Override
    public void replay(ObjectNode change) {
        if (!serviceAccounts.replay(change)) {
            tokens.replay(change);
        }
    }

    @Override
    public void reset() {
        tokens.reset();
        codes.clear();
        serviceAccounts.reset();
    }

    @Override
    public void routes(Routes routes) {
        var consent = new Consent(workspace, tokens, codes);
        var userInfo = new UserInfo(tokens);
        routes.page("GET", "/o/oauth2/v2/auth", consent::ask);
        routes.page("POST", "/o/oauth2/v2/auth/decision", consent::decide);
        routes.page(
                "POST",
                "/token",
                new TokenEndpoint(workspace, tokens, codes, serviceAccounts)::answer);
        routes.page("POST", "/revoke", this::revoke);
        routes.page(
                "GET",
                "/oauth2/v3/certs",
                (_, _) -> Reply.json(200, tokens.idTokens().publicKeys()));
        routes.page("GET", "/.well-known/openid-configuration", this::configuration);
        for (String address : List.of("/v1/userinfo", "/oauth2/v3/userinfo")) {
            routes.page("GET", address, userInfo::answer);
            routes.page("POST", address, userInfo::answer);
        }
        routes.control("POST", "/_sim/oauth/grant", this::grant);
        routes.control("POST", "/_sim/oauth/service-account", serviceAccounts::created);
        routes.control("PUT", "/_sim/oauth/delegation", serviceAccounts::authorised);
    }

    private Reply revoke(Request request, Map<String, String> path) {
        String token =
                request.query().get("token").or(() -> request.form().get("token")).orElse("");
        return tokens.revoke(token)
                ? Reply.json(200, Json.object())
                : TokenEndpoint.error(400, "invalid_token", "Token expired or revoked");
    }

    private Reply configuration(Request request, Map<String, String> path) {
        String root = workspace.url().toString();
        ObjectNode body = Json.object();
        body.put("issuer", IdTokens.ISSUER);
        body.put("authorization_endpoint", root + "o/oauth2/v2/auth");
        body.put("token_endpoint", root + "token");
        body.put("userinfo_endpoint", root + "v1/userinfo");
        body.put("revocation_endpoint", root + "revoke");
        body.put("jwks_uri", root + "oauth2/v3/certs");
        body.putArray("response_types_supported").add("code");
        body.putArray("subject_types_supported").add("public");
        body.putArray("id_token_signing_alg_values_supported").add("RS256");
        body.putArray("scopes_supported").add("openid").add("email").add("profile");
        body.putArray("code_challenge_methods_supported").add("plain").add("S256");
        body.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("client_secret_basic");
        return Reply.json(200, body);
    }

    /** What a person who clicks "Allow" gives. */
    private Reply grant(Request request, Map<String, String> path) {
        JsonNode wish = Json.read(request.body());
        Account account =
                workspace
                        .account(wish.path("account").asString(""))
                        .orElseThrow(
                                () -> Refused.invalid("No such account: " + wish.path("account")));
        String clientId = wish.path("clientId").asString("");
        Set<String> scopes = new LinkedHashSet<>();
        wish.path("scopes").forEach(scope -> scopes.add(Scopes.full(scope.asString())));
        RefreshToken refresh = tokens.refreshToken(account, clientId, scopes);
        ObjectNode given = Json.object().put("refreshToken", refresh.token());
        given.put("accessToken", tokens.accessToken(account, clientId, scopes, refresh.token()));
        return Reply.json(200, given.put("expiresIn", 3_599));
    }
}
