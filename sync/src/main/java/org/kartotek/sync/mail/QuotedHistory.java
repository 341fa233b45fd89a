package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts quoted history out of marked lines.
 *
 * <p>A forwarded mail is kept whole: what was forwarded is what the mail is about. Answers written
 * between quoted lines are kept with the questions, because alone they mean nothing. A reply below
 * its quotation survives the cut.
 */
final class QuotedHistory {

    private static final Pattern RULE =
            Pattern.compile("\\s*+(?:\\*{1,2}\\s++)*+[-–—‐_=*]{5,}+\\s*+");
    private static final int ALONE = 3;

    private enum Kind {
        TEXT,
        EMPTY,
        QUOTED,
        SPLIT
    }

    private final List<Line> lines;
    private final List<Kind> kinds = new ArrayList<>();

    private QuotedHistory(List<Line> lines) {
        this.lines = lines;
        for (var line : lines) {
            kinds.add(
                    line.isBlank() && line.mark() != Line.Mark.HISTORY ? Kind.EMPTY : kindOf(line));
        }
    }

    static List<Line> cut(List<Line> lines) {
        return new QuotedHistory(SharedLine.apart(lines)).cut();
    }

    private static Kind kindOf(Line line) {
        return switch (line.mark()) {
            case QUOTED -> Kind.QUOTED;
            case HISTORY -> Kind.SPLIT;
            case PLAIN, CITED, SIGNATURE -> Kind.TEXT;
        };
    }

    private List<Line> cut() {
        var split = split();
        if (split < 0) {
            return cutUnannounced();
        }
        markCitations(split);
        if (hasAnswersInside(split)) {
            return lines;
        }
        return withoutHistory(split);
    }

    /**
     * The first line of the first reply header; −1 without one, or when a forwarded mail comes
     * first.
     */
    private int split() {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (kinds.get(i) == Kind.SPLIT) {
                return i;
            }
            if (kinds.get(i) != Kind.TEXT) {
                continue;
            }
            if (line.is(Words.FORWARDED)) {
                return -1;
            }
            if (line.is(Words.ORIGINAL) || FromBlock.startsAt(lines, i)) {
                return announced(i, i);
            }
            var header = ReplyHeader.endingAt(lines, i);
            if (header.isPresent()) {
                return announced(header.getAsInt(), i);
            }
        }
        return -1;
    }

    private int announced(int from, int to) {
        for (var i = from; i <= to; i++) {
            kinds.set(i, Kind.SPLIT);
        }
        var start = from;
        for (var i = from - 1; i >= 0 && mayStandAbove(i); i--) {
            if (isRule(i)) {
                for (var above = i; above < start; above++) {
                    kinds.set(above, Kind.SPLIT);
                }
                start = i;
            }
        }
        return start;
    }

    /** A rule, and below it whom and what the answer is to, as Yandex writes it. */
    private boolean mayStandAbove(int i) {
        return kinds.get(i) == Kind.EMPTY || isRule(i) || lines.get(i).is(Words.OTHER_KEY);
    }

    private boolean isRule(int i) {
        return isRule(lines.get(i));
    }

    static boolean isRule(Line line) {
        return line.is(RULE);
    }

    private void markCitations(int split) {
        for (var i = split; i < lines.size(); i++) {
            if (lines.get(i).mark() == Line.Mark.CITED && kinds.get(i) == Kind.TEXT) {
                kinds.set(i, Kind.QUOTED);
            }
        }
    }

    /** Text, then quoted lines again, all below the header: somebody answered line by line. */
    private boolean hasAnswersInside(int split) {
        var seenQuote = false;
        var seenAnswer = false;
        for (var i = split; i < lines.size(); i++) {
            switch (kinds.get(i)) {
                case QUOTED -> {
                    if (seenAnswer) {
                        return true;
                    }
                    seenQuote = true;
                }
                case TEXT -> seenAnswer = seenQuote && !continuesQuote(i);
                case EMPTY, SPLIT -> {}
            }
        }
        return false;
    }

    /** A quoted line that was too long and broke, or a link that a program put on its own line. */
    private boolean continuesQuote(int i) {
        var text = lines.get(i).text().strip();
        return (i > 0
                        && kinds.get(i - 1) == Kind.QUOTED
                        && lines.get(i - 1).text().strip().startsWith(">")
                        && i + 1 < lines.size()
                        && kinds.get(i + 1) == Kind.QUOTED)
                && (text.startsWith("(http")
                        || text.startsWith("<http")
                        || text.endsWith(">")
                        || text.split("\\s+").length < 2);
    }

    private List<Line> withoutHistory(int split) {
        var firstQuote = nextContent(split);
        var quotedBelow = firstQuote < lines.size() && kinds.get(firstQuote) == Kind.QUOTED;
        if (!quotedBelow) {
            return lines.subList(0, split);
        }
        var last = lastQuoted();
        var kept = new ArrayList<>(lines.subList(0, split));
        kept.addAll(lines.subList(last + 1, lines.size()));
        return kept;
    }

    private int nextContent(int from) {
        var i = from;
        while (i < lines.size() && (kinds.get(i) == Kind.SPLIT || kinds.get(i) == Kind.EMPTY)) {
            i++;
        }
        return i;
    }

    private int lastQuoted() {
        return kinds.lastIndexOf(Kind.QUOTED);
    }

    /**
     * Quoted lines without a header: few of them are the writer's own choice, many at one end are
     * history.
     */
    private List<Line> cutUnannounced() {
        var quoted = kinds.stream().filter(kind -> kind == Kind.QUOTED).count();
        var first = kinds.indexOf(Kind.QUOTED);
        if (quoted < ALONE && !hasQuotedHeader()
                || hasForward()
                || hasAnswersInside(Math.max(0, first))) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, first));
        kept.addAll(lines.subList(lastQuoted() + 1, lines.size()));
        return kept;
    }

    /** Some phones put the reply header inside the quotation: {@code > On … Anna wrote:}. */
    private boolean hasQuotedHeader() {
        var bare =
                lines.stream()
                        .map(line -> Line.plain(line.text().replaceFirst("^[\\s>]+", "")))
                        .toList();
        for (var i = 0; i < lines.size(); i++) {
            if (kinds.get(i) == Kind.QUOTED && ReplyHeader.endingAt(bare, i).isPresent())
                return true;
        }
        return false;
    }

    private boolean hasForward() {
        return lines.stream().anyMatch(line -> line.is(Words.FORWARDED));
    }
}
