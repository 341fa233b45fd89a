package org.kartotek.backend.capture.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail of a story, before anybody reads it.
 *
 * @param messageId null when the writer's program left it out
 * @param date what the Date header says; null when there is none
 * @param more headers of lists, robots and answering machines
 */
record Letter(
        @Nullable String messageId,
        String from,
        List<String> to,
        List<String> cc,
        List<String> bcc,
        String subject,
        @Nullable Instant date,
        Instant arrived,
        Map<String, String> more,
        String text) {

    List<String> everybody() {
        return Stream.of(List.of(from), to, cc, bcc).flatMap(List::stream).distinct().toList();
    }

    boolean isAutomatic() {
        return more.keySet().stream()
                .anyMatch(Set.of("List-Id", "Precedence", "Auto-Submitted")::contains);
    }

    String raw() {
        var raw = new StringBuilder("From: <" + from + ">\n");
        line(raw, "To", to);
        line(raw, "Cc", cc);
        line(raw, "Bcc", bcc);
        raw.append("Subject: ").append(subject).append('\n');
        if (messageId != null) raw.append("Message-ID: <").append(messageId).append(">\n");
        if (date != null) {
            raw.append("Date: ")
                    .append(
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    date.atOffset(ZoneOffset.UTC)))
                    .append('\n');
        }
        more.forEach((name, value) -> raw.append(name).append(": ").append(value).append('\n'));
        return raw + "Content-Type: text/plain; charset=utf-8\n\n" + text + "\n";
    }

    private static void line(StringBuilder raw, String name, List<String> people) {
        if (!people.isEmpty()) {
            raw.append(name).append(": ").append(String.join(", ", people)).append('\n');
        }
    }
}
