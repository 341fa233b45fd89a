package org.kartotek.simulator.host;

/** Gmail's API spells ids in hexadecimal, add-on events as {@code msg-f:} and a decimal number. */
final class MessageIds {

    private MessageIds() {}

    static String message(String hex) {
        return "msg-f:" + decimal(hex);
    }

    static String thread(String hex) {
        return "thread-f:" + decimal(hex);
    }

    static String hex(String id) {
        int colon = id.indexOf(":");
        return colon < 0 ? id : Long.toHexString(Long.parseUnsignedLong(id.substring(colon + 1)));
    }

    private static String decimal(String hex) {
        return Long.toUnsignedString(Long.parseUnsignedLong(hex, 16));
    }
}
