package org.kartotek.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One answer, and how the wire treats it. */
public record Reply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    /** What happens to an answer on its way. */
    public enum Delivery {
        WHOLE,
        CUT_IN_HALF,
        LOST
    }

    public static Reply json(int status, JsonNode body) {
        return of(status, "application/json; charset=UTF-8", Json.bytes(body));
    }

    public static Reply html(int status, String body) {
        return of(status, "text/html; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
    }

    public static Reply nothing() {
        return new Reply(204, Map.of(), new byte[0], Delivery.WHOLE);
    }

    public static Reply redirect(String location) {
        return new Reply(302, Map.of("Location", location), new byte[0], Delivery.WHOLE);
    }

    /** The connection closes without an answer. */
    public static Reply lost() {
        return new Reply(0, Map.of(), new byte[0], Delivery.LOST);
    }

    public Reply delivered(Delivery how) {
        return new Reply(status, headers, body, how);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, delivery);
    }
}
