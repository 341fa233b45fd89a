package org.kartotek.backend.capture.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Gmail's search language: all mail from or to any of some addresses. */
final class MailQuery {
    /**
     * Longer than about 2,000 characters in all, Google's client library turns the GET into a POST,
     * which proxies on the way may not like.
     */
    private static final int LONGEST = 1_200;

    /** More than ever fit. */
    static final int ADDRESSES = 40;

    private MailQuery() {}

    /** As many of them, from the first on, as one query can hold. */
    static List<String> fitting(List<String> addresses) {
        var length = 0;
        for (var i = 0; i < addresses.size(); i++) {
            length += anybody(addresses.get(i)).length() + 1;
            if (length > LONGEST && i > 0) {
                return addresses.subList(0, i);
            }
        }
        return addresses;
    }

    static String of(List<String> addresses, Instant since) {
        return addresses.stream().map(MailQuery::anybody).collect(Collectors.joining(" ", "{", "}"))
                + " after:"
                + since.getEpochSecond()
                + " -in:chats";
    }

    private static String anybody(String address) {
        var it = term(address);
        return "from:" + it + " to:" + it + " cc:" + it + " bcc:" + it;
    }

    /** Quotes keep an odd address from being read as an operator. */
    private static String term(String address) {
        return address.matches("[a-z0-9._@-]+") ? address : "\"" + address.replace("\"", "") + "\"";
    }
}
