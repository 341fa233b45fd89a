package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as the API shows them, in each of its formats. */
final class MessageJson {
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder();

    private final PostOffice post;

    MessageJson(PostOffice post) {
        this.post = post;
    }

    static ObjectNode reference(MailMessage message) {
        return Json.object().put("id", message.idText()).put("threadId", message.threadText());
    }

    /** Id, thread and labels: what a change answers with. */
    static ObjectNode changed(MailMessage message) {
        var json = reference(message);
        labels(json, message.labels());
        return json;
    }

    static void labels(ObjectNode json, Collection<String> labels) {
        if (!labels.isEmpty()) {
            ArrayNode array = json.putArray("labelIds");
            labels.stream().sorted().forEach(array::add);
        }
    }

    /**
     * @param format minimal, metadata, full or raw
     * @param wanted only these headers, in metadata; empty means all
     */
    ObjectNode of(MailMessage message, String format, List<String> wanted) {
        var json = changed(message);
        var bytes = post.mail(message);
        var mail = MimePart.parse(bytes);
        json.put("snippet", Snippet.of(mail));
        switch (format) {
            case "minimal" -> {}
            case "raw" -> json.put("raw", BASE64URL.encodeToString(bytes));
            case "metadata" -> {
                var payload = json.putObject("payload");
                payload.put("mimeType", mail.mimeType());
                headers(payload, mail, wanted);
            }
            default -> json.set("payload", payload(mail));
        }
        json.put("sizeEstimate", message.size());
        json.put("historyId", Long.toUnsignedString(message.history()));
        return json.put("internalDate", Long.toString(message.at()));
    }

    private static void headers(ObjectNode payload, MimePart part, List<String> wanted) {
        var headers = payload.putArray("headers");
        part.headers().stream()
                .filter(h ->
                        wanted.isEmpty() || wanted.stream().anyMatch(h.name()::equalsIgnoreCase))
                .forEach(h -> headers.addObject().put("name", h.name()).put("value", h.value()));
        if (headers.isEmpty()) {
            payload.remove("headers");
        }
    }

    private static ObjectNode payload(MimePart part) {
        var json = Json.object().put("partId", part.partId()).put("mimeType", part.mimeType());
        json.put("filename", part.filename());
        headers(json, part, List.of());
        json.set("body", body(part));
        if (!part.parts().isEmpty()) {
            var parts = json.putArray("parts");
            part.parts().forEach(inner -> parts.add(payload(inner)));
        }
        return json;
    }

    private static ObjectNode body(MimePart part) {
        if (part.mimeType().startsWith("multipart/") || part.mimeType().equals("message/rfc822")) {
            return Json.object().put("size", 0);
        }
        var bytes = bytes(part);
        var json = Json.object();
        if (isAttachment(part)) {
            return json.put("attachmentId", attachmentId(part)).put("size", bytes.length);
        }
        json.put("size", bytes.length);
        return bytes.length == 0 ? json : json.put("data", BASE64URL.encodeToString(bytes));
    }

    static boolean isAttachment(MimePart part) {
        return !part.filename().isEmpty()
                || !part.mimeType().startsWith("text/") && part.parts().isEmpty();
    }

    /** Gmail hands out the text of a text part in UTF-8, whatever its header still says. */
    static byte[] bytes(MimePart part) {
        return isAttachment(part) ? part.decoded() : part.text().getBytes(UTF_8);
    }

    static String attachmentId(MimePart part) {
        var inner = "part " + part.partId() + " of its message";
        return "ANGjdJ" + BASE64URL.withoutPadding().encodeToString(inner.getBytes(UTF_8));
    }
}
