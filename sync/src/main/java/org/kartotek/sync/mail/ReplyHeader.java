package org.kartotek.sync.mail;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The sentence a mail program puts above a quotation: "On … Anna wrote:", in any of many languages
 * and over up to four lines. It must hold a date or an address and end as such sentences end, so
 * that prose is left alone.
 */
final class ReplyHeader {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@\"]{1,90}@[^\\s<>@\"]{2,90}");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}[./\\s-]{1,2}\\p{L}{3,12}[.,]{0,2}[\\s-]{1,2}\\d{2,4}|\\p{L}{3,12}[.\\s-]{1,2}\\d{1,2},?"
                        + " {1,2}\\d{4})(?!\\d)");
    private static final Pattern DAY_AND_YEAR =
            Pattern.compile(
                    "(?<!\\d)\\d{1,2}(?!\\d).*(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\d)(?:19|20)\\d{2}(?!\\d).*(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");
    private static final Pattern END =
            Pattern.compile(".*[:：][\\s>*_-]*|.*[^-]-{2,}\\s*|.*>\\s*", Pattern.DOTALL);
    private static final Pattern COLON_END = Pattern.compile(".*[:：][\\s>*_]*", Pattern.DOTALL);
    private static final Pattern DASHED = Pattern.compile("\\s*-{2,}.*-{2,}\\s*", Pattern.DOTALL);

    /** `2011/4/7 Nathan <nathan@example.com>`: an old Gmail, without verb or colon. */
    private static final Pattern DATE_NAME_ADDRESS =
            Pattern.compile(
                    "\\s*\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}\\s+[^<]{0,90}<[^<>\\s]{1,90}@[^<>\\s]{1,90}>:?\\s*");

    private ReplyHeader() {}

    /** Where the header that ends on line `end` starts. */
    static OptionalInt endingAt(List<Line> lines, int end) {
        var last = lines.get(end).text();
        if (last.length() > LONGEST || !END.matcher(last).matches()) {
            return OptionalInt.empty();
        }
        var fallback = OptionalInt.empty();
        var joined = "";
        for (var start = end;
                start >= 0 && end - start < MOST_LINES && !lines.get(start).isBlank();
                start--) {
            var line = lines.get(start).text();
            joined = line.strip() + " " + joined;
            if (joined.length() > LONGEST) {
                break;
            }
            if (isHeader(joined.strip())) {
                if (hasDate(joined) && startsOne(line)) {
                    return OptionalInt.of(start);
                }
                fallback = fallback.isEmpty() ? OptionalInt.of(start) : fallback;
            }
        }
        return fallback.isPresent() && isSafe(lines, fallback.getAsInt(), end)
                ? fallback
                : OptionalInt.empty();
    }

    private static boolean isHeader(String text) {
        var address = ADDRESS.matcher(text).find();
        if (DATE_NAME_ADDRESS.matcher(text).matches()) {
            return true;
        }
        if (Words.WROTE.matcher(text).find()
                && (COLON_END.matcher(text).matches() || DASHED.matcher(text).matches())) {
            return address || hasDate(text) || DASHED.matcher(text).matches();
        }
        return COLON_END.matcher(text).matches()
                && address
                && hasDate(text)
                && TIME.matcher(text).find();
    }

    /** A header without a date is believed only where a quotation follows. */
    private static boolean isSafe(List<Line> lines, int start, int end) {
        var text =
                String.join(" ", lines.subList(start, end + 1).stream().map(Line::text).toList());
        if (hasDate(text) || ADDRESS.matcher(text).find() || DASHED.matcher(text).matches()) {
            return true;
        }
        return nextIsQuoted(lines, end);
    }

    static boolean nextIsQuoted(List<Line> lines, int after) {
        for (var i = after + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return lines.get(i).mark() == Line.Mark.QUOTED
                        || lines.get(i).mark() == Line.Mark.CITED;
            }
        }
        return false;
    }

    private static boolean hasDate(String text) {
        return DATE.matcher(text).find()
                || DAY_AND_YEAR.matcher(text).find()
                        && (Words.MONTH.matcher(text).find() || TIME.matcher(text).find());
    }

    private static boolean startsOne(String line) {
        return Words.ON.matcher(line).matches()
                || Words.WEEKDAY.matcher(line).matches()
                || hasDate(line)
                || ADDRESS.matcher(line).find()
                || DASHED.matcher(line).matches();
    }
}
