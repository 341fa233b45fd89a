package org.kartotek.simulator.host;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.kartotek.simulator.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts an event as Google does: no redirects, thirty seconds, then whatever came back is judged.
 */
final class AddonCaller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final AnswerCheck check = new AnswerCheck();

    /** {@code {status, body, millis, problems, warnings}}; status 0 says that nobody answered. */
    ObjectNode call(AddonCall call) {
        long start = System.nanoTime();
        ObjectNode answer = Json.object();
        try {
            HttpResponse<String> response = client.send(request(call), BodyHandlers.ofString());
            answer.put("status", response.statusCode());
            put(answer, response.body());
            Verdict verdict = check.of(call.entry(), response.statusCode(), response.body());
            answer.set("problems", Verdict.json(verdict.problems()));
            answer.set("warnings", Verdict.json(verdict.warnings()));
        } catch (IOException e) {
            answer.put("status", 0);
            answer.putArray("problems").add("No answer from " + call.url() + ": " + reason(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            answer.put("status", 0).putArray("problems").add("The simulator was stopped");
        }
        return answer.put("millis", Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static HttpRequest request(AddonCall call) {
        var request = HttpRequest.newBuilder(URI.create(call.url())).timeout(PATIENCE);
        call.headers().forEach(request::header);
        return request.POST(BodyPublishers.ofByteArray(Json.bytes(call.event()))).build();
    }

    private static void put(ObjectNode answer, String body) {
        try {
            answer.set("body", Json.read(body));
        } catch (JacksonException _) {
            answer.put("text", body);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
