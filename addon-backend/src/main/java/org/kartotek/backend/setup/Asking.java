package org.kartotek.backend.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Short questions to the world outside, with little patience. */
final class Asking implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param type of the body
     * @param date as the other side's clock shows it
     * @param location where it sends us, which is not followed
     */
    record Heard(
            int status,
            String body,
            String type,
            @Nullable String date,
            @Nullable String location) {}

    /**
     * @throws IOException with a short reason if there was no answer
     */
    Heard get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address));
    }

    Heard post(URI address, String form) throws IOException {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Heard send(HttpRequest.Builder question) throws IOException {
        try {
            var answer =
                    http.send(
                            question.timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Heard(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.headers().firstValue("Date").orElse(null),
                    answer.headers().firstValue("Location").orElse(null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IOException(reason, e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
