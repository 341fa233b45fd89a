package org.kartotek.sync.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the line on which a signature begins; when in doubt there is none, for a cut sentence is
 * worse than a name.
 */
final class SignatureStart {

    private static final int MOST_LINES = 14;
    private static final Pattern DASHES =
            Pattern.compile("\\s*(?:[-–—‐]{1,3}|_{2,}|[-–—‐_=*]{4,})\\s*");
    private static final Pattern DASHED_NAME =
            Pattern.compile(
                    "\\s*(?:[-–—]{1,2}\\s?\\p{L}|/\\s?\\p{Lu})[\\p{L}.'’-]{1,30}(?:"
                            + " [\\p{L}.'’-]{1,30}){0,2}[.,]?");

    /** A sentence that is over; "please call" would go on with a name. */
    private static final Pattern ENDED = Pattern.compile(".*[.!?…)]");

    private static final Pattern LISTED = Pattern.compile("[-–—•*].{2,}|.*:");

    private final List<Line> lines;
    private final MailAddress sender;
    private final int none;

    /** Where the law department begins; nothing behind it is looked at. */
    private final int end;

    private final int first;

    private SignatureStart(List<Line> lines, String sender) {
        this.lines = lines;
        this.sender = new MailAddress("", sender);
        this.none = lines.size();
        this.end = disclaimer();
        this.first = Math.max(1, fewLinesFromEnd());
    }

    /**
     * The index of its first line; the number of lines when there is none. The first line is never
     * a signature.
     */
    static int in(List<Line> lines, String sender) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).mark() == Line.Mark.SIGNATURE) {
                return withDelimiter(lines, i);
            }
        }
        var start = new SignatureStart(lines, sender).find();
        return start < lines.size() ? withDelimiter(lines, start) : start;
    }

    /**
     * A delimiter, a closing or a device: what stands around a signature and says nothing in it.
     */
    static boolean isFrame(String text) {
        return Line.plain(text).is(DASHES) || Farewell.is(text) || SentFrom.is(text);
    }

    private int find() {
        var delimiter = byDelimiter();
        var start = Math.min(delimiter, byFarewell(Math.min(end, delimiter)));
        start = Math.min(start, byName());
        start = start < none ? start : byContacts();
        start = start < none ? start : byDashedName();
        return Math.min(start, byDevice());
    }

    private static int withDelimiter(List<Line> lines, int start) {
        var i = start;
        while (i > 1 && (lines.get(i - 1).isBlank() || lines.get(i - 1).is(DASHES))) {
            i--;
        }
        return i == 1 && start > 1 && lines.get(0).isBlank() ? 0 : i;
    }

    private int disclaimer() {
        for (var i = 1; i < none; i++) {
            if (SignatureLine.isDisclaimer(lines.get(i)) && lines.get(i - 1).isBlank()) {
                return i;
            }
        }
        return none;
    }

    private int fewLinesFromEnd() {
        var left = MOST_LINES;
        for (var i = end - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank() && --left == 0) {
                return i;
            }
        }
        return 0;
    }

    /** RFC 3676 gives "-- " one meaning, whatever follows; other rules also part paragraphs. */
    private int byDelimiter() {
        for (var i = first; i < none - 1; i++) {
            if (lines.get(i).is(DASHES)
                    && (lines.get(i).text().strip().equals("--") || isBare(i + 1, end))) {
                return i;
            }
        }
        return none;
    }

    /**
     * The first greeting. Thanks are the text themselves where a greeting follows in a paragraph of
     * its own.
     */
    private int byFarewell(int end) {
        for (var i = first; i < end; i++) {
            if (closes(i, end)) {
                return i > first && Farewell.isThanks(lines.get(i - 1).text()) ? i - 1 : i;
            }
        }
        for (var i = first; i < end; i++) {
            if (Farewell.isThanks(lines.get(i).text()) && isBare(i + 1, end)) {
                return i;
            }
        }
        return none;
    }

    private boolean closes(int i, int end) {
        var text = lines.get(i).text();
        var comma = text.lastIndexOf(',');
        var withName =
                comma > 0
                        && comma < 40
                        && Farewell.is(text.substring(0, comma))
                        && SignatureLine.isName(text.substring(comma + 1));
        return (withName || Farewell.isGreeting(text)) && isShort(i + 1, end);
    }

    private int byName() {
        if (sender.name().strip().length() < 3) {
            return none;
        }
        for (var i = first; i < end; i++) {
            var text = lines.get(i).text().strip();
            if (text.length() > 2
                    && lines.get(i - 1).isBlank()
                    && PersonName.isOf(sender, text)
                    && isBare(i + 1, end)) {
                return i;
            }
        }
        return none;
    }

    /**
     * The last paragraphs when two of their lines say how to reach somebody, or one below a name
     * that may be the writer's.
     */
    private int byContacts() {
        var contacts = 0;
        for (var i = end - 1; i >= first && SignatureLine.isBare(lines.get(i)); i--) {
            if (SignatureLine.hasContact(lines.get(i))) {
                contacts++;
            }
            if (lines.get(i - 1).isBlank()
                    && !lines.get(i).isBlank()
                    && (contacts >= 2 || contacts == 1 && mayBeWriter(i))) {
                return i;
            }
        }
        return none;
    }

    private boolean mayBeWriter(int i) {
        var name = lines.get(i).text().strip();
        var before = i - 1;
        while (before > 0 && lines.get(before).isBlank()) {
            before--;
        }
        return i + 1 < end
                && ENDED.matcher(lines.get(before).text().strip()).matches()
                && PersonName.looksLikeOne(name)
                && !Farewell.is(name)
                && (sender.name().isBlank() || PersonName.isOf(sender, name));
    }

    /** {@code - Bob} below the text, with at most a number or an address under it. */
    private int byDashedName() {
        for (var i = first; i < end; i++) {
            if (lines.get(i).is(DASHED_NAME)
                    && !LISTED.matcher(lines.get(i - 1).text().strip()).matches()
                    && lines.subList(i + 1, end).stream().allMatch(SignatureLine::saysNothing)) {
                return i;
            }
        }
        return none;
    }

    private int byDevice() {
        for (var i = first; i < end; i++) {
            if (SentFrom.is(lines.get(i).text()) && isShort(i + 1, end)) {
                return i;
            }
        }
        return none;
    }

    private boolean isShort(int from, int to) {
        return from >= to || lines.subList(from, to).stream().allMatch(SignatureLine::isShort);
    }

    /** Neither a sentence nor a list; either means that somebody went on writing. */
    private boolean isBare(int from, int to) {
        return from >= to || lines.subList(from, to).stream().allMatch(SignatureLine::isBare);
    }
}
