package org.kartotek.backend.google.push;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name a channel has at Google: 64 hex digits, the most it takes, so that a notification leads
 * to its office without looking through all of them.
 */
record ChannelId(UUID office, UUID channel) {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");
    private static final int HALF = 32;

    static Optional<ChannelId> read(String text) {
        return WRITTEN.matcher(text).matches()
                ? Optional.of(
                        new ChannelId(uuid(text.substring(0, HALF)), uuid(text.substring(HALF))))
                : Optional.empty();
    }

    String written() {
        return hex(office) + hex(channel);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private static UUID uuid(String hex) {
        return new UUID(
                Long.parseUnsignedLong(hex.substring(0, 16), 16),
                Long.parseUnsignedLong(hex.substring(16), 16));
    }
}
