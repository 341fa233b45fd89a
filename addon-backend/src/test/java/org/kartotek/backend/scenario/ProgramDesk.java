package org.kartotek.backend.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody in the office, through a program; what is not answered was not promised. */
final class ProgramDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> SOMEBODY_WAS_FASTER = Set.of(409, 412);

    private final URI product;
    private final String token;
    private final Typed typed;
    private final Random random;
    private final HttpClient http = HttpClient.newHttpClient();

    ProgramDesk(URI product, String token, Typed typed, Random random) {
        this.product = product;
        this.token = token;
        this.typed = typed;
        this.random = random;
    }

    /**
     * @return what was done, for the story of a failure
     */
    String act() throws InterruptedException {
        var word = random.nextInt(5) == 0 ? typed.email("program") : typed.word("program");
        try {
            var done = act(word);
            if (done != null) return done;
        } catch (IOException _) {
            // Nobody knows whether it arrived.
        }
        typed.forget(word);
        return "program: no answer about " + word;
    }

    private @Nullable String act(String word) throws IOException, InterruptedException {
        var all = JSON.readTree(send("GET", "contacts?limit=200", null, null).body());
        var contacts = all.path("items");
        if (word.contains("@")) return add(word);
        var id = contacts.path(random.nextInt(contacts.size())).path("id").asString();
        return switch (random.nextInt(4)) {
            case 0 -> say("notes", JSON.createObjectNode().put("text", word), id);
            case 1 ->
                    say(
                            "interactions",
                            JSON.createObjectNode().put("kind", "call").put("text", word),
                            id);
            default -> remark(id, word);
        };
    }

    private @Nullable String add(String email) throws IOException, InterruptedException {
        var contact = JSON.createObjectNode().put("givenName", "Cem");
        contact.putArray("emails").addObject().put("value", email).put("type", "work");
        return done("POST", "contacts", contact, null);
    }

    private @Nullable String say(String what, ObjectNode said, String id)
            throws IOException, InterruptedException {
        if (what.equals("notes")) said.putObject("contact").put("id", id);
        else said.putArray("contacts").addObject().put("id", id);
        return done("POST", what, said, null);
    }

    private @Nullable String remark(String id, String word)
            throws IOException, InterruptedException {
        var read = send("GET", "contacts/" + id, null, null);
        var before = JSON.readTree(read.body()).path("remark").asString("");
        var after = before.isEmpty() ? word : before + "\n" + word;
        return done(
                "PATCH",
                "contacts/" + id,
                JSON.createObjectNode().put("remark", after),
                read.headers().firstValue("ETag").orElseThrow());
    }

    private @Nullable String done(
            String method, String path, JsonNode body, @Nullable String ifMatch)
            throws IOException, InterruptedException {
        var answer = send(method, path, body, ifMatch);
        if (SOMEBODY_WAS_FASTER.contains(answer.statusCode())) return null;
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer + " " + answer.body() + " to " + body);
        }
        return "program: " + method + " " + path + " " + body;
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable JsonNode body, @Nullable String ifMatch)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(product.resolve("api/v1/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (ifMatch != null) request.header("If-Match", ifMatch);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
