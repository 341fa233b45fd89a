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

    static final int MOST_LINES = 4;
    private static final int LONGEST = 500;

    /** Enough to know that one is there; how far it goes nobody asks. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>@\"]@[^\\s<>@\"]{2}");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}[./\\s-]{1,2}\\p{L}{3,12}[.,]{0,2}[\\s-]{1,2}\\d{2,4}|\\p{L}{3,12}[.\\s-]{1,2}\\d{1,2},?"
                        + " {1,2}\\d{4})(?!\\d)");
    private static final Pattern DAY_AND_YEAR =
            Pattern.compile(
                    "(?<!\\d)\\d{1,2}(?!\\d).*(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\d)(?:19|20)\\d{2}(?!\\d).*(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)\\d{1,2}[:.h]\\d{2}(?!\\d)");
    private static final Pattern END =
            Pattern.compile(
                    ".*[:：][\\s>*_-]*|.*[^-]-{2,}\\s*|.*>\\s*|.* (?:wrote|sent)\\s*",
                    Pattern.DOTALL);
    static final Pattern COLON_END = Pattern.compile(".*[:：][\\s>*_]*", Pattern.DOTALL);
    private static final Pattern DASHED = Pattern.compile("\\s*+--.*--\\s*+", Pattern.DOTALL);

    /** `2011/4/7 Nathan <nathan@example.com>`: an old Gmail, without verb or colon. */
    private static final Pattern DATE_NAME_ADDRESS =
            Pattern.compile(
                    "\\s*\\d{4}[/-]\\d{1,2}[/-]\\d{1,2}\\s+[^<]{0,90}<[^<>\\s]{1,90}@[^<>\\s]{1,90}>:?\\s*");

    /** `2016-03-03 17:21 GMT+01:00 Anna Berg`, and no more. */
    private static final Pattern DATE_ZONE_NAME =
            Pattern.compile(
                    "\\s*\\d{4}-\\d{2}-\\d{2} \\d{1,2}:\\d{2} GMT[+-]\\d{2}:\\d{2}"
                            + " [^:]{2,90}:?\\s*");

    /** `On … Anna <anna@example.com> wrote` of mail programs that spare the colon. */
    private static final Pattern WROTE_LAST =
            Pattern.compile(".*(?:\\)|>|@\\S{2,90}) (?:wrote|sent)\\s*", Pattern.DOTALL);

    private ReplyHeader() {}

    /** Where the header that ends on line `end` starts. */
    static OptionalInt endingAt(List<Line> lines, int end) {
        var last = lines.get(end).text();
        if (last.length() > LONGEST) {
            return OptionalInt.empty();
        }
        if (DATE_ZONE_NAME.matcher(last).matches()) {
            return OptionalInt.of(end);
        }
        if (!END.matcher(last).matches()) {
            return OptionalInt.empty();
        }
        var start = start(lines, end);
        if (start.isPresent()) {
            return start;
        }
        return COLON_END.matcher(last).matches() && isDateOfQuotation(lines, end)
                ? OptionalInt.of(end)
                : OptionalInt.empty();
    }

    private static OptionalInt start(List<Line> lines, int end) {
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

    /** `Anna Berg, 22.11.2026 10:00:` says too little to be believed without the quotation. */
    private static boolean isDateOfQuotation(List<Line> lines, int end) {
        var text = lines.get(end).text();
        return text.length() <= 90
                && hasDate(text)
                && TIME.matcher(text).find()
                && nextIsQuoted(lines, end);
    }

    static boolean isHeader(String text) {
        var address = ADDRESS.matcher(text).find();
        if (DATE_NAME_ADDRESS.matcher(text).matches()) {
            return true;
        }
        if (Words.WROTE.matcher(text).find()
                && (COLON_END.matcher(text).matches() || DASHED.matcher(text).matches())) {
            return address || hasDate(text) || DASHED.matcher(text).matches();
        }
        if (WROTE_LAST.matcher(text).matches() && Words.ON.matcher(text).matches()) {
            return address && hasDate(text);
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

    static boolean hasDate(String text) {
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
