package org.kartotek.sync.mail;

import java.util.List;
import java.util.regex.Pattern;

/** The block of "From: … Sent: … To: … Subject: …" that Outlook and its kin put above history. */
final class FromBlock {

    private static final int MOST_LINES = 9;
    private static final int LONGEST = 1000;
    private static final Pattern ONLY_ADDRESS =
            Pattern.compile("<?[^\\s<>@]{1,90}@[^\\s<>@]{2,90}>?");
    private static final Pattern IN_ONE_LINE =
            Pattern.compile(
                    "\\s*\\p{L}{2,12}\\s?:"
                        + " ?[^:]{0,120}@[^:]{1,120}\\s\\p{L}{2,14}\\s?:.{0,40}\\d{1,2}[:.]\\d{2}.*");

    private FromBlock() {}

    static boolean startsAt(List<Line> lines, int start) {
        var first = lines.get(start).text();
        var from = is(Words.FROM_KEY, first);
        if (!from && !is(Words.DATE_KEY, first)) {
            return false;
        }
        return hasEnoughKeys(lines, start)
                || from && (IN_ONE_LINE.matcher(first).matches() || standsAlone(lines, start));
    }

    /** The sender, and the date or two more keys; values may be wrapped over other lines. */
    private static boolean hasEnoughKeys(List<Line> lines, int start) {
        var from = 0;
        var date = 0;
        var other = 0;
        var address = false;
        for (var i = start; i < lines.size() && i < start + MOST_LINES && !ends(lines, i); i++) {
            var line = lines.get(i).text();
            address |= line.contains("@");
            if (is(Words.FROM_KEY, line)) {
                from++;
            } else if (is(Words.DATE_KEY, line)) {
                date++;
            } else if (is(Words.OTHER_KEY, line)) {
                other++;
            }
        }
        return from > 0 && date > 0 && (other > 0 || address)
                || from > 0 && other > 1
                || date > 0 && other > 0 && address;
    }

    /**
     * An empty line ends the block, unless the next line is one of its keys: HTML parts double
     * their line ends.
     */
    private static boolean ends(List<Line> lines, int i) {
        return lines.get(i).isBlank() && (i + 1 >= lines.size() || !isKey(lines.get(i + 1).text()));
    }

    /** Some phones write nothing but `From: anna@example.com`. */
    private static boolean standsAlone(List<Line> lines, int i) {
        var matcher = Words.FROM_KEY.matcher(lines.get(i).text());
        return matcher.matches()
                && ONLY_ADDRESS.matcher(matcher.group(1).strip()).matches()
                && (i > 0 && isSeparator(lines.get(i - 1)))
                && (i + 1 >= lines.size() || lines.get(i + 1).isBlank());
    }

    private static boolean isSeparator(Line line) {
        return line.isBlank() || QuotedHistory.isRule(line);
    }

    private static boolean isKey(String line) {
        return is(Words.FROM_KEY, line) || is(Words.DATE_KEY, line) || is(Words.OTHER_KEY, line);
    }

    private static boolean is(Pattern key, String line) {
        return line.length() < LONGEST && key.matcher(line).matches();
    }
}
