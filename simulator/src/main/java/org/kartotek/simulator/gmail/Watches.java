package org.kartotek.simulator.gmail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.watch} and {@code users.stop}: one topic an account, for a week. */
final class Watches {
    private static final Duration LIFE = Duration.ofDays(7);

    private final Workspace workspace;
    private final PostOffice post;
    private final PubSub pubSub;
    private final Map<String, Watch> watches = new LinkedHashMap<>();

    private record Watch(String topic, Set<String> labels, boolean exclude, Instant until) {
        boolean cares(Set<String> worn) {
            return labels.isEmpty() || labels.stream().anyMatch(worn::contains) != exclude;
        }
    }

    Watches(Workspace workspace, PostOffice post, PubSub pubSub) {
        this.workspace = workspace;
        this.post = post;
        this.pubSub = pubSub;
        post.onChange(this::changed);
    }

    ObjectNode watch(Call call) {
        var mailbox = Owner.mailbox(post, call);
        var wish = call.body();
        var topic = wish.path("topicName").asString("");
        if (!topic.matches("projects/[^/]+/topics/[^/]+")) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalidArgument",
                    "Invalid topicName does not match projects/*/topics/*");
        }
        synchronized (mailbox) {
            var standing = watches.get(mailbox.account());
            if (standing != null
                    && standing.until.isAfter(post.now())
                    && !standing.topic.equals(topic)) {
                throw Refused.of(
                        400,
                        "INVALID_ARGUMENT",
                        "invalidArgument",
                        "Only one user push notification client allowed per developer (call /stop"
                                + " then try again)");
            }
            var until = post.now().plus(LIFE);
            var change =
                    Json.object()
                            .put("watch", mailbox.account())
                            .put("topic", topic)
                            .put("until", until.toEpochMilli());
            change.set("labels", wish.has("labelIds") ? wish.path("labelIds") : Json.array());
            var behaviour =
                    wish.path("labelFilterBehavior")
                            .asString(wish.path("labelFilterAction").asString("include"));
            change.put("exclude", behaviour.equalsIgnoreCase("exclude"));
            workspace.journal().append(PostOffice.JOURNAL, change);
            replay(change);
            var history = Long.toUnsignedString(mailbox.historyNow(post.now()));
            tell(mailbox, topic);
            return Json.object()
                    .put("historyId", history)
                    .put("expiration", Long.toString(until.toEpochMilli()));
        }
    }

    ObjectNode stop(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            if (watches.containsKey(mailbox.account())) {
                var change = Json.object().put("unwatch", mailbox.account());
                workspace.journal().append(PostOffice.JOURNAL, change);
                replay(change);
            }
            return Json.object();
        }
    }

    private void changed(Mailbox mailbox) {
        var watch = watches.get(mailbox.account());
        if (watch != null
                && watch.until.isAfter(post.now())
                && watch.cares(mailbox.lastTouched())) {
            tell(mailbox, watch.topic);
        }
    }

    private void tell(Mailbox mailbox, String topic) {
        pubSub.publish(
                topic,
                Json.object()
                        .put("emailAddress", mailbox.account())
                        .put("historyId", mailbox.historyNow(post.now())));
    }

    /** False when this change is about something else. */
    boolean replay(ObjectNode change) {
        if (change.has("watch")) {
            watches.put(
                    change.path("watch").asString(),
                    new Watch(
                            change.path("topic").asString(),
                            Mailbox.strings(change.path("labels")),
                            change.path("exclude").asBoolean(false),
                            Instant.ofEpochMilli(change.path("until").asLong())));
            return true;
        }
        if (change.has("unwatch")) {
            watches.remove(change.path("unwatch").asString());
            return true;
        }
        return false;
    }

    void reset() {
        watches.clear();
    }
}
