package org.kartotek.sync.google;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Proof that who brings the code back is who asked for it (RFC 7636, S256). */
public record Pkce(String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static Pkce fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Pkce(BASE64.encodeToString(bytes));
    }

    public String challenge() {
        return BASE64.encodeToString(DigestUtils.sha256(verifier));
    }

    @Override
    public String toString() {
        return "Pkce";
    }
}
