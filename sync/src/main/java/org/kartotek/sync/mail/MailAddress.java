package org.kartotek.sync.mail;

import java.net.IDN;
import java.util.Locale;

/**
 * One mailbox of a header: the address in lower case, the name as the sender wrote it ("" without
 * one).
 */
public record MailAddress(String email, String name) {

    /** RFC 1035; Java's own reader of names refuses longer ones in its own way. */
    private static final int LONGEST_DOMAIN = 255;

    public MailAddress {
        email = canonical(email);
        name = name.strip();
    }

    public String domain() {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    /**
     * The one spelling in which addresses are compared: lower case, the domain in its ASCII form.
     */
    public static String canonical(String email) {
        var lower = email.strip().toLowerCase(Locale.ROOT);
        var at = lower.lastIndexOf('@');
        if (at < 0
                || lower.length() - at > LONGEST_DOMAIN
                || lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        try {
            return lower.substring(0, at + 1) + IDN.toASCII(lower.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return lower;
        }
    }
}
