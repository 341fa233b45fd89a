package org.kartotek.sync.google;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.json.JsonHttpContent;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One pull subscription of Cloud Pub/Sub, for a server that nobody can reach from outside. */
public final class PubSub {
    public static final String SCOPE = "https://www.googleapis.com/auth/pubsub";

    private static final JsonFactory JSON = GsonFactory.getDefaultInstance();
    private static final String PULL = "pubsub.projects.subscriptions.pull";
    private static final String ACKNOWLEDGE = "pubsub.projects.subscriptions.acknowledge";

    /**
     * @param ackId tells Pub/Sub not to send it again
     * @param body the message's data as it was published, still in base64
     */
    public record Received(String ackId, String body) {}

    private final HttpTransport transport;
    private final GoogleAccess access;
    private final URI subscription;
    private final InstantSource clock;

    /**
     * @param root Pub/Sub's address
     * @param name {@code projects/…/subscriptions/…}
     */
    public PubSub(
            HttpTransport transport,
            GoogleAccess access,
            URI root,
            String name,
            InstantSource clock) {
        this.transport = transport;
        this.access = access;
        this.subscription =
                URI.create(root.toString().replaceAll("/+$", "") + "/v1/" + name.strip());
        this.clock = clock;
    }

    /** Waits at Google until there is something, or comes back empty after a while. */
    public List<Received> pull(int most) {
        var answer = post("pull", PULL, Map.of("maxMessages", most));
        var received = new ArrayList<Received>();
        if (answer.get("receivedMessages") instanceof Collection<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> map
                        && map.get("ackId") instanceof String ackId
                        && map.get("message") instanceof Map<?, ?> message) {
                    var body = message.get("data") instanceof String text ? text : "";
                    received.add(new Received(ackId, body));
                }
            }
        }
        return received;
    }

    public void acknowledge(Collection<String> ackIds) {
        if (!ackIds.isEmpty())
            post("acknowledge", ACKNOWLEDGE, Map.of("ackIds", List.copyOf(ackIds)));
    }

    private GenericJson post(String verb, String method, Map<String, Object> body) {
        try {
            var request =
                    transport
                            .createRequestFactory(access)
                            .buildPostRequest(
                                    new GenericUrl(subscription + ":" + verb),
                                    new JsonHttpContent(JSON, body));
            request.setParser(new JsonObjectParser(JSON));
            var response = GoogleJsonResponseException.execute(JSON, request);
            try {
                return response.parseAs(GenericJson.class);
            } finally {
                response.disconnect();
            }
        } catch (TokenRefused e) {
            throw e.refusal();
        } catch (IOException e) {
            throw GoogleRefusal.of(Api.PUBSUB, method, false, e, clock);
        } catch (IllegalArgumentException e) {
            throw GoogleRefusal.unanswered(Api.PUBSUB, method, e);
        }
    }
}
