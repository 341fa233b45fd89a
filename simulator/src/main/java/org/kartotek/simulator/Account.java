package org.kartotek.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** One Google account of the simulated Workspace. */
public record Account(String email, String name) {

    public Account {
        email = email.toLowerCase(Locale.ROOT);
    }

    /**
     * Google's stable numeric id of a person; derived from the address, so every simulator agrees
     * on it.
     */
    public String sub() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(email.getBytes(StandardCharsets.UTF_8));
            BigInteger digits = new BigInteger(1, hash).mod(BigInteger.TEN.pow(20));
            return "1" + "%020d".formatted(digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The Workspace domain, which Google calls the hosted domain. */
    public String domain() {
        return email.substring(email.indexOf('@') + 1);
    }
}
