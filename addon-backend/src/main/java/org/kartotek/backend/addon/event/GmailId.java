package org.kartotek.backend.addon.event;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** The side panel writes ids as {@code msg-f:1784…}; the REST API knows the same as hex. */
public final class GmailId {
    private static final Pattern FROM_SERVER = Pattern.compile("(?:msg|thread)-f:(\\d{1,20})");

    private GmailId() {}

    public static String rest(String id) {
        var match = FROM_SERVER.matcher(id);
        return match.matches() ? new BigInteger(match.group(1)).toString(16) : id;
    }
}
