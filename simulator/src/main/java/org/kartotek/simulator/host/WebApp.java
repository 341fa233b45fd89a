package org.kartotek.simulator.host;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Grant;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Query;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.oauth.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Gmail's and Calendar's own pages ask their servers: the same doors, uncounted. */
public final class WebApp {

    private static final Set<String> EVERYTHING =
            Set.of("https://mail.google.com/", "https://www.googleapis.com/auth/calendar");

    private final Function<Request, Reply> google;
    private final Tokens tokens;

    public WebApp(Function<Request, Reply> google, Tokens tokens) {
        this.google = google;
        this.tokens = tokens;
    }

    public JsonNode get(Account account, String path, Map<String, ?> query) {
        return ask(account, "GET", path, query, new byte[0], "application/json");
    }

    public JsonNode post(Account account, String path, Map<String, ?> query, ObjectNode body) {
        return ask(account, "POST", path, query, Json.bytes(body), "application/json");
    }

    public JsonNode patch(Account account, String path, ObjectNode body) {
        return ask(account, "PATCH", path, Map.of(), Json.bytes(body), "application/json");
    }

    public void delete(Account account, String path) {
        ask(account, "DELETE", path, Map.of(), new byte[0], "application/json");
    }

    /** Sends raw mail to one of Gmail's upload addresses. */
    public JsonNode upload(Account account, String path, Map<String, ?> query, String mail) {
        Map<String, Object> all = new LinkedHashMap<>(query);
        all.put("uploadType", "media");
        byte[] bytes = mail.getBytes(StandardCharsets.UTF_8);
        return ask(account, "POST", "/upload" + path, all, bytes, "message/rfc822");
    }

    private JsonNode ask(
            Account account,
            String method,
            String path,
            Map<String, ?> query,
            byte[] body,
            String type) {
        String token = tokens.accessToken(account, Grant.GOOGLE_ITSELF, EVERYTHING);
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + token, "Content-Type", type);
        Reply reply = google.apply(new Request(method, path, query(query), headers, body));
        JsonNode answer = reply.body().length == 0 ? Json.object() : Json.read(reply.body());
        if (reply.status() >= 300) {
            String words = answer.path("error").path("message").asString("no reason given");
            throw Refused.of(reply.status(), "UNKNOWN", "refused", path + ": " + words);
        }
        return answer;
    }

    /** A list gives a parameter several times. */
    private static Query query(Map<String, ?> given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.forEach((name, value) ->
                values.put(
                        name,
                        value instanceof List<?> many
                                ? many.stream().map(String::valueOf).toList()
                                : List.of(String.valueOf(value))));
        return new Query(values);
    }
}
