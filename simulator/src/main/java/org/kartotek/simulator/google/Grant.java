package org.kartotek.simulator.google;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.Account;

/**
 * What the bearer of an access token may do.
 *
 * @param message the only message an add-on's second token opens; null when the call carried no
 *     such token
 */
public record Grant(
        Account account, String clientId, Set<String> scopes, @Nullable String message) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }
}
