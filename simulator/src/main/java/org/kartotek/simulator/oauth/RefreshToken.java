package org.kartotek.simulator.oauth;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A standing permission of one account for one client. */
record RefreshToken(String token, String account, String clientId, Set<String> scopes) {

    RefreshToken {
        scopes = Set.copyOf(scopes);
    }

    ObjectNode asJson() {
        ObjectNode json = Json.object();
        json.put("token", token).put("account", account).put("clientId", clientId);
        var list = json.putArray("scopes");
        scopes.stream().sorted().forEach(list::add);
        return json;
    }

    static RefreshToken of(JsonNode json) {
        Set<String> scopes = new LinkedHashSet<>();
        json.path("scopes").forEach(scope -> scopes.add(scope.asString()));
        return new RefreshToken(
                json.path("token").asString(),
                json.path("account").asString(),
                json.path("clientId").asString(),
                scopes);
    }
}
