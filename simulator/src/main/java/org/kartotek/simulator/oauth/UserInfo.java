package org.kartotek.simulator.oauth;

import java.util.Map;
import java.util.Optional;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Grant;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.node.ObjectNode;

/** The OpenID userinfo endpoint. */
final class UserInfo {

    private final Tokens tokens;

    UserInfo(Tokens tokens) {
        this.tokens = tokens;
    }

    Reply answer(Request request, Map<String, String> path) {
        Optional<Grant> grant = tokens.grant(request);
        if (grant.isEmpty()) {
            return TokenEndpoint.error(401, "invalid_request", "Invalid Credentials");
        }
        Account account = grant.get().account();
        ObjectNode body = Json.object().put("sub", account.sub());
        if (grant.get().scopes().contains(Scopes.PROFILE)) {
            body.put("name", account.name());
            body.put("given_name", Scopes.givenName(account))
                    .put("family_name", Scopes.familyName(account));
        }
        if (grant.get().scopes().contains(Scopes.EMAIL)) {
            body.put("email", account.email())
                    .put("email_verified", true)
                    .put("hd", account.domain());
        }
        return Reply.json(200, body);
    }
}
