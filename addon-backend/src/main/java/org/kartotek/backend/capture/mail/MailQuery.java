package org.kartotek.backend.capture.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gmail's search language: all mail from or to any of some addresses. */
final class MailQuery {
    /** Four terms each; Gmail takes far longer queries, proxies on the way do not. */
    static final int ADDRESSES = 20;

    private MailQuery() {}

    static String of(List<String> addresses, Instant since) {
        var anybody =
                addresses.stream()
                        .map(MailQuery::term)
                        .flatMap(it -> Stream.of("from:" + it, "to:" + it, "cc:" + it, "bcc:" + it))
                        .collect(Collectors.joining(" "));
        return "{" + anybody + "} after:" + since.getEpochSecond() + " -in:chats";
    }

    /** Quotes keep an odd address from being read as an operator. */
    private static String term(String address) {
        return address.matches("[a-z0-9._@-]+") ? address : "\"" + address.replace("\"", "") + "\"";
    }
}
