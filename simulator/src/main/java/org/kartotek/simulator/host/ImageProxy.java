package org.kartotek.simulator.host;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;

/**
 * Fetches the pictures of cards without cookies, as Google's proxy does. Only the add-on's own: the
 * simulator never reaches for the network.
 */
final class ImageProxy {

    private static final Set<String> TYPES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    private static final int MOST = 5 << 20;

    private final Deployment deployment;
    private final HttpClient client = HttpClient.newHttpClient();

    ImageProxy(Deployment deployment) {
        this.deployment = deployment;
    }

    Reply answer(Request request, Map<String, String> path) {
        String url = request.query().get("url").orElse("");
        if (url.equals("logo")) {
            return StaticFiles.file("host/logo.svg");
        }
        return deployment.owns(url) ? fetch(URI.create(url)) : missing();
    }

    private Reply fetch(URI url) {
        try {
            var ask = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build();
            var answer = client.send(ask, BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String plain = type.replaceFirst(";.*", "").strip();
            boolean fits = TYPES.contains(plain) && answer.body().length <= MOST;
            return answer.statusCode() == 200 && fits
                    ? Reply.of(200, plain, answer.body()).with("Cache-Control", "max-age=3600")
                    : missing();
        } catch (IOException _) {
            return missing();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return missing();
        }
    }

    private static Reply missing() {
        return Reply.of(404, "text/plain; charset=UTF-8", "No such picture".getBytes());
    }
}
