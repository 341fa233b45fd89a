package org.kartotek.sync.google;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the token endpoint gave. A person can untick single scopes, so {@code scopes} is what we
 * really have.
 *
 * @param refreshToken only with a code, never with a refresh
 * @param idToken says which Google account it is, when {@code openid} was asked for
 */
public record Grant(
        String accessToken,
        Instant expiresAt,
        @Nullable String refreshToken,
        Set<String> scopes,
        @Nullable String idToken) {
    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** Tokens never reach a log. */
    @Override
    public String toString() {
        return "Grant[expiresAt=" + expiresAt + ", scopes=" + scopes + "]";
    }
}
