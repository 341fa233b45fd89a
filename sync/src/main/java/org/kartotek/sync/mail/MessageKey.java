package org.kartotek.sync.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What makes one message the same message in every mailbox that holds it.
 *
 * <p>RFC 5322 says the Message-ID alone. Some programs leave it out and others send every mail
 * under the same one, so the key is the id together with the writer and the Date header, all of
 * which are equal in all copies. Without an id the subject and the recipients stand in for it;
 * without a Date, the minute in which the mail arrived.
 */
public record MessageKey(String value) {

    public static MessageKey of(MailHeaders headers, Instant received) {
        var from = headers.from().map(MailAddress::email).orElse("");
        var when = headers.date().map(Instant::getEpochSecond).orElse(-1L);
        var id = headers.messageId().orElseGet(() -> standIn(headers, received));
        return new MessageKey("mail:" + digest(id + "\n" + from + "\n" + when));
    }

    private static String standIn(MailHeaders headers, Instant received) {
        var to =
                headers.recipients().stream()
                        .map(MailAddress::email)
                        .sorted()
                        .collect(Collectors.joining(","));
        var minute = headers.date().isPresent() ? 0 : received.getEpochSecond() / 60;
        return "missing\n" + to + "\n" + headers.subject() + "\n" + minute;
    }

    private static String digest(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
