package org.kartotek.sync.google;

import java.io.IOException;

/**
 * Carries a refusal of the token endpoint through Google's client library, which lets only
 * IOExceptions pass.
 */
final class TokenRefused extends IOException {
    private static final long serialVersionUID = 1L;
    private final GoogleRefusal refusal;

    TokenRefused(GoogleRefusal refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    GoogleRefusal refusal() {
        return refusal;
    }
}
