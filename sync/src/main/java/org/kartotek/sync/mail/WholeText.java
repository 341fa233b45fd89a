package org.kartotek.sync.mail;

import java.util.List;
import java.util.stream.Collectors;

/** All that stands in a mail, quoted history and signature included, as plain text. */
public final class WholeText {
    private WholeText() {}

    public static String of(Mail mail) {
        var lines =
                mail.plain().isBlank() ? HtmlLines.of(mail.html()) : PlainLines.of(mail.plain());
        return text(lines);
    }

    private static String text(List<Line> lines) {
        return lines.stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
