package org.kartotek.backend.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kartotek.simulator.Simulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call of the side panel, signed by the simulated Google as Google signs. */
record SidebarCall(URI url, String authorization, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What Google would send for this occasion. */
    static SidebarCall of(HttpClient http, Simulator google, Map<String, Object> occasion) {
        var wish = new java.util.HashMap<>(occasion);
        wish.put("dryRun", true);
        var made = post(http, google.url().resolve("_sim/addon/events"), wish);
        return new SidebarCall(
                URI.create(made.path("url").asString()),
                made.path("headers").path("Authorization").asString(),
                JSON.writeValueAsBytes(made.path("body")));
    }

    private static JsonNode post(HttpClient http, URI address, Object body) {
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        return JSON.readTree(answered(http, request));
    }

    /** A mail that arrives; the number Gmail gives it. */
    static String mailArrives(HttpClient http, Simulator google, String from, String to) {
        var mail =
                "From: %s\r\nTo: %s\r\nSubject: Delivery\r\nMessage-ID: <%s@bench.example>\r\n\r\nWhen?\r\n"
                        .formatted(from, to, java.util.UUID.randomUUID());
        var request =
                HttpRequest.newBuilder(google.url().resolve("_sim/mail"))
                        .header("Content-Type", "message/rfc822")
                        .POST(HttpRequest.BodyPublishers.ofString(mail))
                        .build();
        return JSON.readTree(answered(http, request)).at("/messages/0/id").asString();
    }

    static byte[] answered(HttpClient http, HttpRequest request) {
        try {
            var answer = sent(http, request);
            if (answer.statusCode() != 200)
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
            return Objects.requireNonNull(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Java's client can take the answer of a connection that was just used again for noise and
     * close it (JDK-8357639); such a call is made once more, and its caller waits for both.
     */
    private static HttpResponse<byte[]> sent(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    HttpRequest request() {
        return to(url);
    }

    /** The same body and token, to a floor. */
    HttpRequest to(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    static Map<String, Object> search(String user, URI base, String query) {
        return Map.of(
                "user",
                user,
                "action",
                Map.of(
                        "function",
                        base.resolve("addon/action").toString(),
                        "parameters",
                        List.of(Map.of("key", "op", "value", "search"))),
                "formInputs",
                Map.of("q", Map.of("stringInputs", Map.of("value", List.of(query)))));
    }
}
