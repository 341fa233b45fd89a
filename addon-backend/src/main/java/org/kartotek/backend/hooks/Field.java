package org.kartotek.backend.hooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * One value of a JSON object, read strictly: what is wrong is named, never guessed.
 *
 * @param value null when it is missing or null
 */
record Field(String name, @Nullable JsonNode value) {
    /** Later than any second we will see, earlier than any millisecond. */
    private static final long MILLISECONDS_FROM = 100_000_000_000L;

    static Field of(JsonNode object, String name) {
        var value = object.get(name);
        return new Field(name, value == null || value.isNull() ? null : value);
    }

    Refusal bad(String why) {
        return Refusal.bad(name, value == null ? null : shown(value), why);
    }

    private static Object shown(JsonNode value) {
        return value.isString() ? value.stringValue() : value;
    }

    @Nullable String text(int longest) {
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw bad("is not a text");
        }
        var text = value.stringValue().strip();
        if (text.length() > longest) {
            throw bad("has more than %d characters".formatted(longest));
        }
        return text.isEmpty() ? null : text;
    }

    <T> @Nullable T oneOf(Map<String, T> choices) {
        var text = text(40);
        if (text == null) {
            return null;
        }
        var chosen = choices.get(text);
        if (chosen == null) {
            throw bad("is not one of " + String.join(", ", choices.keySet()));
        }
        return chosen;
    }

    int wholeSeconds(int most) {
        if (value == null) {
            return 0;
        }
        if (!value.isIntegralNumber()) {
            throw bad("is not a whole number");
        }
        if (!value.canConvertToInt() || value.intValue() < 0 || value.intValue() > most) {
            throw bad("is not between 0 and " + most);
        }
        return value.intValue();
    }

    /** ISO 8601 with its offset, or seconds or milliseconds since 1970. */
    Instant time() {
        if (value == null) {
            throw bad("is missing");
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            var number = value.longValue();
            return number >= MILLISECONDS_FROM
                    ? Instant.ofEpochMilli(number)
                    : Instant.ofEpochSecond(number);
        }
        try {
            return OffsetDateTime.parse(value.isString() ? value.stringValue().strip() : "")
                    .toInstant();
        } catch (DateTimeException e) {
            throw bad(
                    "is neither a time with its offset, as 2026-11-22T10:15:00Z, nor whole seconds"
                            + " since 1970");
        }
    }

    @Nullable URI https(int longest) {
        var text = text(longest);
        if (text == null) {
            return null;
        }
        try {
            var uri = new URI(text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw bad("is not an address");
        }
        throw bad("is not an https address");
    }
}
