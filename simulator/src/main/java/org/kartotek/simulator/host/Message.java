package org.kartotek.simulator.host;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message resource of the Gmail API, read for the page. */
record Message(JsonNode resource) {

    ObjectNode json() {
        ObjectNode json = Json.object().put("id", resource.path("id").asString());
        json.put("rfcId", header("Message-ID")).put("at", resource.path("internalDate").asLong());
        json.set("from", from().json());
        ArrayNode to = json.putArray("to");
        Mailbox.list(header("To")).forEach(one -> to.add(one.json()));
        json.put("unread", isUnread());
        json.put("html", html().isPresent()).put("text", text().orElse(""));
        collect(resource.path("payload"), json.putArray("attachments"));
        return json;
    }

    Mailbox from() {
        return Mailbox.first(header("From"));
    }

    String header(String name) {
        return resource.path("payload")
                .path("headers")
                .valueStream()
                .filter(one -> one.path("name").asString("").equalsIgnoreCase(name))
                .map(one -> one.path("value").asString(""))
                .map(value -> DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT))
                .findFirst()
                .orElse("");
    }

    Optional<String> html() {
        return part(resource.path("payload"), "text/html");
    }

    Optional<String> text() {
        return part(resource.path("payload"), "text/plain");
    }

    private boolean isUnread() {
        return resource.path("labelIds").valueStream().anyMatch(l -> l.asString().equals("UNREAD"));
    }

    private static Optional<String> part(JsonNode part, String type) {
        boolean fits = part.path("mimeType").asString("").equals(type);
        String body = part.path("body").path("data").asString("");
        if (fits && part.path("filename").asString("").isEmpty() && !body.isEmpty()) {
            byte[] bytes = Base64.getUrlDecoder().decode(body);
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
        return part.path("parts").valueStream().flatMap(p -> part(p, type).stream()).findFirst();
    }

    private static void collect(JsonNode part, ArrayNode files) {
        String name = part.path("filename").asString("");
        if (!name.isEmpty()) {
            int size = part.path("body").path("size").asInt(0);
            files.addObject().put("name", name).put("size", size);
        }
        part.path("parts").forEach(inner -> collect(inner, files));
    }
}
