package org.kartotek.backend.hooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 of a request's body, byte for byte as it was sent. */
record Signature(byte[] value) {
    static final String HEADER = "X-Kartotek-Signature";
    private static final String SCHEME = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    /** From {@code sha256=<64 hex digits>}; the prefix may be missing. */
    static Optional<Signature> read(@Nullable String header) {
        var hex = header == null ? "" : header.strip();
        hex = hex.startsWith(SCHEME) ? hex.substring(SCHEME.length()) : hex;
        try {
            var value = HexFormat.of().parseHex(hex);
            return value.length == BYTES ? Optional.of(new Signature(value)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Compared in the same time wherever they differ. */
    boolean isOf(byte[] body, String secret) {
        return MessageDigest.isEqual(value, of(body, secret));
    }

    private static byte[] of(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
