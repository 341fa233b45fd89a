package org.kartotek.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * One request as the simulator sees it: body unzipped, method override applied.
 *
 * @param path as sent, still percent-encoded
 * @param headers names compare without case
 */
public record Request(
        String method, String path, Query query, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body of an HTML form. */
    public Query form() {
        return Query.parse(text());
    }

    /** The media type without its parameters. */
    public String mediaType() {
        String type = header("Content-Type").orElse("");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
    }
}
