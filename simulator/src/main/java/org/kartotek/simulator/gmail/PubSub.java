package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kartotek.simulator.google.Authority;
import org.kartotek.simulator.google.ErrorStyle;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.http.Router;
import org.kartotek.simulator.oauth.IdTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of Cloud Pub/Sub as Gmail's notifications need: subscriptions that push with a signed
 * token, and subscriptions that are pulled. A subscription nobody created belongs to the topic of
 * its own name. Nothing of it survives a restart: it only ever says "look again".
 */
final class PubSub {
    private static final String SCOPE = "https://www.googleapis.com/auth/pubsub";
    private static final int REMEMBERED = 1_000;
    private static final Duration LONG_POLL = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final IdTokens idTokens;
    private final Authority authority;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
    private long published;

    private record Subscription(
            String name, String topic, JsonNode pushConfig, Map<String, ObjectNode> waiting) {
        boolean pushes() {
            return !pushConfig.path("pushEndpoint").asString("").isEmpty();
        }
    }

    PubSub(Workspace workspace, IdTokens idTokens, Authority authority) {
        this.workspace = workspace;
        this.idTokens = idTokens;
        this.authority = authority;
    }

    void routes(Routes routes) {
        routes.page("PUT", "/v1/projects/{project}/subscriptions/{name}", refusing(this::create));
        routes.page(
                "POST", "/v1/projects/{project}/subscriptions/{name}:pull", refusing(this::pull));
        routes.page(
                "POST",
                "/v1/projects/{project}/subscriptions/{name}:acknowledge",
                refusing(this::acknowledge));
    }

    private static Router.Endpoint refusing(Router.Endpoint endpoint) {
        return (request, path) -> {
            try {
                return endpoint.answer(request, path);
            } catch (Refused refused) {
                return ErrorStyle.PEOPLE.reply(refused);
            }
        };
    }

    private synchronized Reply create(Request request, Map<String, String> path) {
        if (!(Json.read(request.body()) instanceof ObjectNode wish)) {
            throw Refused.invalid();
        }
        var name = name(path);
        subscriptions.put(
                name,
                new Subscription(
                        name,
                        wish.path("topic").asString(""),
                        wish.path("pushConfig"),
                        new LinkedHashMap<>()));
        return Reply.json(200, wish.put("name", name));
    }

    private static String name(Map<String, String> path) {
        return "projects/" + path.get("project") + "/subscriptions/" + path.get("name");
    }

    private Subscription subscription(String name) {
        return subscriptions.computeIfAbsent(
                name,
                n ->
                        new Subscription(
                                n,
                                n.replace("/subscriptions/", "/topics/"),
                                Json.object(),
                                new LinkedHashMap<>()));
    }

    synchronized void publish(String topic, ObjectNode what) {
        subscription(topic.replace("/topics/", "/subscriptions/"));
        var message =
                Json.object()
                        .put(
                                "data",
                                Base64.getEncoder().encodeToString(what.toString().getBytes(UTF_8)))
                        .put("messageId", Long.toString(++published))
                        .put("publishTime", workspace.clock().instant().toString());
        for (var subscription : List.copyOf(subscriptions.values())) {
            if (!subscription.topic.equals(topic)) {
                continue;
            }
            if (subscription.pushes()) {
                sender.execute(() -> push(subscription, message));
            } else {
                subscription.waiting.put("ack-" + published, message);
                notifyAll();
                subscription.waiting.keySet().stream()
                        .limit(Math.max(0, subscription.waiting.size() - REMEMBERED))
                        .toList()
                        .forEach(subscription.waiting::remove);
            }
        }
    }

    /** Anything but a 2xx is tried again, a few times. */
    private void push(Subscription subscription, ObjectNode message) {
        var endpoint = subscription.pushConfig.path("pushEndpoint").asString();
        var oidc = subscription.pushConfig.path("oidcToken");
        var body = Json.object().put("subscription", subscription.name);
        body.set("message", message);
        var request =
                HttpRequest.newBuilder(URI.create(endpoint))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        var account = oidc.path("serviceAccountEmail").asString("");
        if (!account.isEmpty()) {
            request.header(
                    "Authorization",
                    "Bearer "
                            + idTokens.ofService(
                                    account, oidc.path("audience").asString(endpoint)));
        }
        try {
            for (var attempt = 0; attempt < 4; attempt++) {
                if (http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode()
                                / 100
                        == 2) {
                    return;
                }
                Thread.sleep(Duration.ofMillis(200L << attempt));
            }
        } catch (IOException e) {
            System.getLogger(PubSub.class.getName())
                    .log(System.Logger.Level.DEBUG, "Nobody hears " + endpoint, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Google waits longer for a message; a test need not. */
    private synchronized Reply pull(Request request, Map<String, String> path) {
        allow(request);
        var wish = Json.read(request.body());
        var most = wish.path("maxMessages").asInt(1);
        if (!wish.path("returnImmediately").asBoolean(false)) {
            await(subscription(name(path)));
        }
        var answer = Json.object();
        var received = new ArrayList<ObjectNode>();
        subscription(name(path)).waiting.entrySet().stream()
                .limit(most)
                .forEach(entry -> {
                    var item = Json.object().put("ackId", entry.getKey());
                    item.set("message", entry.getValue());
                    received.add(item);
                });
        if (!received.isEmpty()) {
            answer.putArray("receivedMessages").addAll(received);
        }
        return Reply.json(200, answer);
    }

    private void await(Subscription subscription) {
        var end = System.nanoTime() + LONG_POLL.toNanos();
        try {
            while (subscription.waiting.isEmpty() && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pub/Sub belongs to the project: no user's mail scope opens it. */
    private void allow(Request request) {
        var grant =
                authority
                        .grant(request)
                        .orElseThrow(() ->
                                Refused.of(
                                        401,
                                        "UNAUTHENTICATED",
                                        "authError",
                                        "Request had invalid authentication credentials."));
        if (!grant.scopes().contains(SCOPE)) {
            throw Refused.of(
                    403,
                    "PERMISSION_DENIED",
                    "insufficientPermissions",
                    "Request had insufficient authentication scopes.");
        }
    }

    private synchronized Reply acknowledge(Request request, Map<String, String> path) {
        allow(request);
        var waiting = subscription(name(path)).waiting;
        Json.read(request.body()).path("ackIds").forEach(id -> waiting.remove(id.asString()));
        return Reply.json(200, Json.object());
    }

    synchronized void reset() {
        subscriptions.clear();
    }
}
