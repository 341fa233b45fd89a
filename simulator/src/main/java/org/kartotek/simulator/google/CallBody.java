package org.kartotek.simulator.google;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.discovery.ApiMethod;
import org.kartotek.simulator.discovery.Discovery;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came with the call: JSON, uploaded bytes, or both in one multipart body. */
record CallBody(ObjectNode json, @Nullable Media media) {

    static CallBody of(Request request, Discovery discovery, ApiMethod method) {
        if (request.path().startsWith("/upload/")) {
            return switch (request.query().get("uploadType").orElse("media")) {
                case "media" ->
                        new CallBody(Json.object(), new Media(request.mediaType(), request.body()));
                case "multipart" -> related(request, discovery, method);
                default -> throw Refused.invalid("Only media and multipart uploads are simulated.");
            };
        }
        return new CallBody(json(request.body(), discovery, method), null);
    }

    private static ObjectNode json(byte[] bytes, Discovery discovery, ApiMethod method) {
        if (bytes.length == 0) {
            return Json.object();
        }
        JsonNode read;
        try {
            read = Json.read(bytes);
        } catch (JacksonException _) {
            throw Refused.invalid("Invalid JSON payload received. Unexpected token.");
        }
        if (method.request() == null) {
            if (!read.isEmpty()) {
                throw Refused.invalid("Invalid JSON payload received. This method takes no body.");
            }
            return Json.object();
        }
        if (!(read instanceof ObjectNode object)) {
            throw Refused.invalid("Invalid JSON payload received. Root element must be a message.");
        }
        MethodDoor.refuseIfAny(discovery.check(method.request(), object));
        return object;
    }

    /**
     * A multipart/related body of two parts: JSON, then the bytes. Read as Latin-1 so that no byte
     * changes.
     */
    private static CallBody related(Request request, Discovery discovery, ApiMethod method) {
        String type = request.header("Content-Type").orElse("");
        String boundary = type.replaceFirst("(?s).*boundary=\"?([^\";]+)\"?.*", "$1");
        String text = new String(request.body(), StandardCharsets.ISO_8859_1);
        String[] parts =
                ("\r\n" + text).split("\r\n--" + java.util.regex.Pattern.quote(boundary), -1);
        if (parts.length < 4) {
            throw Refused.invalid("Multipart must have exactly two non-empty parts.");
        }
        String[] json = parts[1].split("\r\n\r\n", 2);
        String[] media = parts[2].split("\r\n\r\n", 2);
        String mediaType =
                Arrays.stream(media[0].split("\r\n"))
                        .filter(h -> h.regionMatches(true, 0, "content-type:", 0, 13))
                        .map(h -> h.substring(13).strip())
                        .findFirst()
                        .orElse("application/octet-stream");
        return new CallBody(
                json(json[1].strip().getBytes(StandardCharsets.ISO_8859_1), discovery, method),
                new Media(mediaType, media[1].getBytes(StandardCharsets.ISO_8859_1)));
    }
}
