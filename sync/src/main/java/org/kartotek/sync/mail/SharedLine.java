package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reply header that follows words of the writer's on the same line gets a line of its own. */
final class SharedLine {

    /** The words, and the header behind them. */
    private static final Pattern SHARED =
            Pattern.compile(
                    "(.*[^\\s>-])(?:\\s+|\\s*-{2,}\\s*)((?:On|Am|Le|El|Il|Op|Den|Em|В) .{8,})");

    private static final int MOST_SHARED = 400;

    private SharedLine() {}

    static List<Line> apart(List<Line> lines) {
        var apart = new ArrayList<Line>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var shared = line.mark() == Line.Mark.PLAIN ? shared(lines, i) : null;
            if (shared == null) {
                apart.add(line);
            } else {
                apart.add(new Line(shared.group(1), line.mark()));
                apart.add(new Line(shared.group(2), line.mark()));
            }
        }
        return apart;
    }

    private static @Nullable Matcher shared(List<Line> lines, int i) {
        var line = lines.get(i).text();
        if (line.length() > MOST_SHARED) {
            return null;
        }
        var shared = SHARED.matcher(line);
        if (!shared.matches() || !ReplyHeader.hasDate(shared.group(2))) {
            return null;
        }
        var joined = shared.group(2);
        for (var next = i; next < lines.size() && next < i + ReplyHeader.MOST_LINES; next++) {
            joined = next == i ? joined : joined + " " + lines.get(next).text().strip();
            if (ReplyHeader.COLON_END.matcher(joined).matches()) {
                var quoted = ReplyHeader.nextIsQuoted(lines, next);
                return ReplyHeader.isHeader(joined) && Words.WROTE.matcher(joined).find() && quoted
                        ? shared
                        : null;
            }
        }
        return null;
    }
}
