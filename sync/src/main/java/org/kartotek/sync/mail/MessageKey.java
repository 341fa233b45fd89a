package org.kartotek.sync.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What makes one message the same message in every mailbox that holds it.
 *
 * <p>RFC 5322 says the Message-ID alone. Some programs leave it out, some send every mail under the
 * same one, and some make it of the second in which they send, so that a run of invoices shares it.
 * The key is therefore the id together with what stands equally in every copy and makes two mails
 * two: who wrote it, the Date, the subject, and who is in To and Cc. Not Bcc, which stands in the
 * writer's copy only. Without a Date, the hour in which it arrived and its first words stand in.
 */
public record MessageKey(String value) {
    /**
     * What Gmail writes where there was no id, or no valid one: another in each mailbox it delivers
     * to.
     */
    private static final String MADE_BY_GMAIL = "SMTPIN_ADDED_";

    public static MessageKey of(MailHeaders headers, Instant received, String firstWords) {
        var id = headers.messageId().filter(it -> !it.contains(MADE_BY_GMAIL));
        var when =
                headers.date()
                        .map(it -> String.valueOf(it.getEpochSecond()))
                        .orElseGet(() -> id.isPresent() ? "" : arrived(received, firstWords));
        var facts =
                List.of(
                        id.orElse(""),
                        headers.from().map(MailAddress::email).orElse(""),
                        when,
                        headers.subject(),
                        addressed(headers));
        return new MessageKey(
                "mail:" + DigestUtils.sha256Hex(String.join("\n", facts)).substring(0, 32));
    }

    private static String arrived(Instant received, String firstWords) {
        return received.getEpochSecond() / 3_600 + " " + firstWords;
    }

    private static String addressed(MailHeaders headers) {
        return Stream.of("To", "Cc")
                .flatMap(it -> headers.addresses(it).stream())
                .map(MailAddress::email)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
