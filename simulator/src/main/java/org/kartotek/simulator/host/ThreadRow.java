package org.kartotek.simulator.host;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of the mail list. */
record ThreadRow(Account account, JsonNode thread) {

    ObjectNode json() {
        JsonNode messages = thread.path("messages");
        JsonNode last = messages.path(messages.size() - 1);
        return Json.object()
                .put("id", thread.path("id").asString())
                .put("subject", new Message(messages.path(0)).header("Subject"))
                .put("snippet", last.path("snippet").asString(""))
                .put("at", last.path("internalDate").asLong())
                .put("count", messages.size())
                .put("unread", messages.valueStream().anyMatch(ThreadRow::isUnread))
                .put("hasAttachment", messages.valueStream().anyMatch(ThreadRow::hasAttachment))
                .set("from", writers(messages))
                .asObject();
    }

    private ArrayNode writers(JsonNode messages) {
        Map<String, ObjectNode> writers = new LinkedHashMap<>();
        for (JsonNode message : messages) {
            Mailbox from = new Message(message).from();
            boolean me = from.email().equals(account.email());
            writers.putIfAbsent(from.email(), from.json().put("me", me));
        }
        ArrayNode all = Json.array();
        writers.values().forEach(all::add);
        return all;
    }

    private static boolean isUnread(JsonNode message) {
        return message.path("labelIds").valueStream().anyMatch(l -> l.asString().equals("UNREAD"));
    }

    private static boolean hasAttachment(JsonNode message) {
        return message.path("payload").path("mimeType").asString("").equals("multipart/mixed");
    }
}
