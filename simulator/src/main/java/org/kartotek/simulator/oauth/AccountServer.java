package org.kartotek.simulator.oauth;

import java.util.LinkedHashSet;
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

    public AccountServer(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return Tokens.JOURNAL;
    }

    @Override
    public void replay(ObjectNode change) {
        tokens.replay(change);
    }

    @Override
    public void reset() {
        tokens.reset();
    }

    @Override
    public void routes(Routes routes) {
        routes.page(
                "GET",
                "/oauth2/v3/certs",
                (_, _) -> Reply.json(200, tokens.idTokens().publicKeys()));
        routes.control("POST", "/_sim/oauth/grant", this::grant);
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
