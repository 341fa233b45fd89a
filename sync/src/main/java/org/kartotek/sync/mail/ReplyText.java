package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words a person wrote in a mail.
 *
 * @param reply without quoted history, with the signature
 * @param text `reply` without the signature: what a timeline shows
 * @param signature what was cut from the end of `reply`; "" without one
 */
public record ReplyText(String reply, String text, String signature) {

    /** Nobody writes more; a mail that has it is a log or a list, told by its beginning. */
    private static final int MOST_LINES = 1_000;

    public static ReplyText of(Mail mail) {
        var sender = mail.headers().from().map(MailAddress::name).orElse("");
        var readable =
                mail.plain().chars().filter(Character::isLetterOrDigit).limit(3).count() == 3;
        return readable || mail.html().isBlank()
                ? ofPlain(mail.plain(), sender)
                : ofHtml(mail.html(), sender);
    }

    public static ReplyText ofPlain(String text, String sender) {
        return of(PlainLines.of(text), sender);
    }

    public static ReplyText ofHtml(String html, String sender) {
        return of(HtmlLines.of(html), sender);
    }

    private static ReplyText of(List<Line> all, String sender) {
        var lines = beginning(all);
        var cut = trimmed(QuotedHistory.cut(lines));
        var reply = cut.isEmpty() ? belowHeader(trimmed(lines)) : cut;
        var start = SignatureStart.in(reply, sender);
        return new ReplyText(
                text(reply),
                text(trimmed(reply.subList(0, start))),
                text(trimmed(reply.subList(start, reply.size()))));
    }

    /** Quoted lines do not count: a reply may stand below a long history. */
    private static List<Line> beginning(List<Line> lines) {
        var written = 0;
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).mark() != Line.Mark.QUOTED && ++written > MOST_LINES) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    /** A mail that begins with a From block, as a print-out does, has its history further down. */
    private static List<Line> belowHeader(List<Line> lines) {
        var end = 0;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        if (lines.isEmpty() || !FromBlock.startsAt(lines, 0)) {
            return lines;
        }
        var body = trimmed(QuotedHistory.cut(trimmed(lines.subList(end, lines.size()))));
        var kept = new ArrayList<>(lines.subList(0, end));
        kept.add(Line.plain(""));
        kept.addAll(body);
        return body.isEmpty() ? lines : kept;
    }

    private static List<Line> trimmed(List<Line> lines) {
        var from = 0;
        var to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    private static String text(List<Line> lines) {
        return lines.stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
