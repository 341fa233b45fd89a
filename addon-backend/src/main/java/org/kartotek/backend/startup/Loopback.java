package org.kartotek.backend.startup;

import org.kartotek.sidebar.card.WebAddress;

/** What counts as this machine: wherever a card may use plain http. */
final class Loopback {
    private Loopback() {}

    static boolean is(String host) {
        return host.startsWith("127.") || WebAddress.allowed(java.net.URI.create("http://" + host));
    }
}
