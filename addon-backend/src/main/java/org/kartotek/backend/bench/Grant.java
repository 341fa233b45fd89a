package org.kartotek.backend.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.kartotek.simulator.Simulator;
import tools.jackson.databind.json.JsonMapper;

/** What a person who clicks "Allow" gives: a refresh token of the simulated Google. */
final class Grant {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Grant() {}

    static String of(Simulator google, String email, String client, String scope) {
        var wish = Map.of("account", email, "clientId", client, "scopes", List.of(scope));
        var request =
                HttpRequest.newBuilder(google.url().resolve("_sim/oauth/grant"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(wish)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(answer).path("refreshToken").asString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
