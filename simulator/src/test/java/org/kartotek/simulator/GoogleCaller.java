package org.kartotek.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

/** Calls the simulator as a program of the outside world does, with a granted token. */
public final class GoogleCaller {

    public static final String CONTACTS = "https://www.googleapis.com/auth/contacts";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String token;

    private GoogleCaller(URI root, String token) {
        this.root = root;
        this.token = token;
    }

    /** An answer: status and body. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        public String message() {
            return body.path("error").path("message").asString("");
        }
    }

    public static GoogleCaller with(Simulator simulator, String account, String... scopes) {
        var anonymous = new GoogleCaller(simulator.url(), "");
        var wish =
                Json.object()
                        .put("account", account)
                        .put("clientId", "kartotek-demo.apps.googleusercontent.com");
        var list = wish.putArray("scopes");
        List.of(scopes).forEach(list::add);
        JsonNode given = anonymous.post("_sim/oauth/grant", wish.toString()).body();
        return new GoogleCaller(simulator.url(), given.path("accessToken").asString());
    }

    public static GoogleCaller anonymous(Simulator simulator) {
        return new GoogleCaller(simulator.url(), "");
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, @org.jspecify.annotations.Nullable String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(20));
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body =
                    type.startsWith("application/json")
                                    && response.headers().firstValue("Content-Encoding").isEmpty()
                            ? Json.read(response.body())
                            : Json.object();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
