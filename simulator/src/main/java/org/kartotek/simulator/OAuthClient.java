package org.kartotek.simulator;

import java.util.List;

/**
 * A client registered with the account server. A loopback redirect is registered without its port.
 */
public record OAuthClient(String id, String secret, List<String> redirectUris) {

    public OAuthClient {
        redirectUris = List.copyOf(redirectUris);
    }
}
