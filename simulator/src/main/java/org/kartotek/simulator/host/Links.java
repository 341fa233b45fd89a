package org.kartotek.simulator.host;

import java.net.URI;
import java.util.Set;

/** The one rule about addresses: Google takes https; plain http only to this machine. */
final class Links {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Links() {}

    static boolean isFetchable(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme())
                                    && LOOPBACK.contains(uri.getHost())));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    static boolean opens(String url) {
        return url.startsWith("mailto:") || url.startsWith("tel:") || isFetchable(url);
    }
}
