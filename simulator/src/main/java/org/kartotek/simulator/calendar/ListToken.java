package org.kartotek.simulator.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a sync token remembers: how far its holder has heard, how it asked, and when it was given.
 */
record ListToken(long version, boolean singleEvents, long givenAt) {
    /** Google lets tokens expire when it likes; here they last four weeks. */
    private static final Duration LIFE = Duration.ofDays(28);

    String text() {
        var plain = version + "/" + singleEvents + "/" + givenAt;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8)) + "=";
    }

    static Optional<ListToken> parse(String text) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(text.replaceFirst("=+$", "")), UTF_8)
                            .split("/");
            return parts.length == 3
                    ? Optional.of(
                            new ListToken(
                                    Long.parseLong(parts[0]),
                                    Boolean.parseBoolean(parts[1]),
                                    Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean expired(Instant now) {
        return Instant.ofEpochSecond(givenAt).plus(LIFE).isBefore(now);
    }
}
