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

    /** The client of Google's own pages: what people do there costs no quota and is not counted. */
    public static final String GOOGLE_ITSELF = "google-itself";

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    boolean isGoogleItself() {
        return clientId.equals(GOOGLE_ITSELF);
    }
}
