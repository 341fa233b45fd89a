package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** An address a card may carry: https, mailto, tel, or plain http to this very machine. */
public record WebAddress(@JsonValue String value) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public WebAddress {
        if (!allowed(URI.create(value))) {
            throw new IllegalArgumentException("Not an address for a card: " + value);
        }
    }

    public static WebAddress of(String value) {
        return new WebAddress(value);
    }

    /**
     * The one rule about addresses. Google takes https only; plain http is taken from the loopback
     * interface, where the demo and the tests run.
     */
    public static boolean allowed(URI address) {
        var scheme =
                address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> address.getHost() != null;
            case "mailto", "tel" -> true;
            case "http" -> address.getHost() != null && LOOPBACK.contains(address.getHost());
            default -> false;
        };
    }

    /** The same place, further down. */
    public WebAddress plus(String path) {
        var base = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        return new WebAddress(base + path);
    }

    @Override
    public String toString() {
        return value;
    }
}
