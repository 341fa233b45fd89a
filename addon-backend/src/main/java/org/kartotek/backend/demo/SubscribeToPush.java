package org.kartotek.backend.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.kartotek.backend.database.Json;
import org.kartotek.simulator.Simulator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What docs/guide/push.md lets somebody do with gcloud: the topic is pushed to this server. */
@Component
@Profile("demo")
class SubscribeToPush {
    private static final String NAME = "v1/projects/kartotek-demo/subscriptions/kartotek";

    private final Simulator google;
    private final String topic;
    private final String account;
    private final String hook;

    SubscribeToPush(
            Simulator google,
            @Value("${kartotek.google.pubsub-topic}") String topic,
            @Value("${kartotek.google.push-service-account}") String account,
            @Value("${kartotek.base-url}") String baseUrl) {
        this.google = google;
        this.topic = topic;
        this.account = account;
        this.hook = baseUrl.replaceAll("/+$", "") + "/hooks/gmail";
    }

    void subscribe() {
        var wish =
                Map.of(
                        "topic",
                        topic,
                        "pushConfig",
                        Map.of(
                                "pushEndpoint",
                                hook,
                                "oidcToken",
                                Map.of("serviceAccountEmail", account, "audience", hook)));
        var request =
                HttpRequest.newBuilder(google.url().resolve(NAME))
                        .PUT(BodyPublishers.ofString(Json.write(wish)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
