package org.kartotek.sync.mail;

import java.util.List;
import java.util.regex.Pattern;

/** Plain text as marked lines. */
final class PlainLines {

    private static final Pattern QUOTE = Pattern.compile("\\s{0,3}>.*", Pattern.DOTALL);
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r|\\u2028|\\u0085");

    private PlainLines() {}

    static List<Line> of(String text) {
        return LINE_END.splitAsStream(text).map(PlainLines::line).toList();
    }

    private static Line line(String text) {
        var bare = clean(text);
        return new Line(bare, QUOTE.matcher(bare).matches() ? Line.Mark.QUOTED : Line.Mark.PLAIN);
    }

    /** Trailing space of format=flowed, hard spaces and invisible marks carry no words. */
    static String clean(String text) {
        var kept = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\u00a0' || c == '\u2007' || c == '\u202f') {
                kept.append(' ');
            } else if (c != '\u200b'
                    && c != '\ufeff'
                    && c != '\u200e'
                    && c != '\u200f'
                    && c != '\u00ad'
                    && c != '\u0000'
                    && !(c >= '\u202a' && c <= '\u202e')) {
                kept.append(c);
            }
        }
        return kept.toString().stripTrailing();
    }
}
