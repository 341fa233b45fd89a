package org.kartotek.simulator;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

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
        var digits = new BigInteger(1, DigestUtils.sha256(email)).mod(BigInteger.TEN.pow(20));
        return "1" + "%020d".formatted(digits);
    }

    /** The Workspace domain, which Google calls the hosted domain. */
    public String domain() {
        return email.substring(email.indexOf('@') + 1);
    }
}
