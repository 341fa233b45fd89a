package org.kartotek.sync.ring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A status of ours behind what a person wrote, in one text, so that the text alone tells which part
 * is whose: an invisible separator, our words, and two variation selectors that check them. Nobody
 * types these, whatever the language; a dialer shows nothing for them.
 */
public final class RingText {
    private static final char BEGIN = '\u2063';
    private static final char FIRST_CHECK = '\uFE00';

    /** The last two selectors choose between text and emoji, and stand in people's texts. */
    private static final int CHECKS = 14;

    private static final String BETWEEN = " · ";
    private static final Pattern OURS = Pattern.compile("\u2063([^\u2063]*?)([\uFE00-\uFE0D]{2})");
    private static final Pattern MARKS = Pattern.compile("[\u2063\uFE00-\uFE0D]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern NOT_SHOWN = Pattern.compile("\\p{Cntrl}");

    /** Google keeps 1,024 units in one field; people's come first. */
    private static final int LONGEST = 1_000;

    /** What a person sees of the beginning of a status: enough to know it by. */
    private static final Pattern NUMBERED = Pattern.compile("#\\d");

    private RingText() {}

    /**
     * @param human exactly what people wrote
     * @param statuses ours that stood in between, as people saw them
     */
    public record Parted(String human, List<String> statuses) {
        public Parted {
            statuses = List.copyOf(statuses);
        }

        public boolean hasOurs() {
            return !statuses.isEmpty();
        }
    }

    public static String compose(String human, String status) {
        if (status.isEmpty()) return human;
        var words = human.isEmpty() ? status : BETWEEN + status;
        var whole = human + BEGIN + words + check(words);
        return whole.length() > LONGEST ? human : whole;
    }

    /** What looks like ours but does not agree with its check was typed by somebody: it stays. */
    public static Parted part(String value) {
        if (value.indexOf(BEGIN) < 0) return new Parted(value, List.of());
        var human = new StringBuilder();
        var statuses = new ArrayList<String>();
        int at = 0;
        for (var ours = OURS.matcher(value); ours.find(); ) {
            if (!check(ours.group(1)).equals(ours.group(2))) continue;
            human.append(value, at, ours.start());
            statuses.add(seen(ours.group(1)));
            at = ours.end();
        }
        return new Parted(human.append(value, at, value.length()).toString(), statuses);
    }

    /**
     * For a text that has lost the invisible marks, or in which somebody typed between them: takes
     * out a status we remember to have written there, or the beginning that is left of it.
     */
    public static Parted partKnown(String value, String status) {
        var plain = MARKS.matcher(value).replaceAll("");
        for (var words : List.of(BETWEEN + status, status)) {
            int at = plain.lastIndexOf(words);
            if (at >= 0)
                return new Parted(
                        plain.substring(0, at) + plain.substring(at + words.length()),
                        List.of(status));
        }
        return plain.length() == value.length()
                ? new Parted(value, List.of())
                : new Parted(withoutRest(value, plain, status), List.of());
    }

    /** Only where a mark of ours is left too: else it is anybody's text. */
    private static String withoutRest(String value, String plain, String status) {
        for (int length = status.length() - 1; length > 1; length--) {
            var rest = status.substring(0, length);
            if (!NUMBERED.matcher(rest).find()) break;
            if (plain.endsWith(BETWEEN + rest))
                return plain.substring(0, plain.length() - length - BETWEEN.length());
            if (plain.equals(rest)) return "";
        }
        return value;
    }

    /** One line without anything that could be taken for a mark. */
    public static String clean(String status) {
        var bare = MARKS.matcher(status).replaceAll("");
        return NOT_SHOWN.matcher(SPACE.matcher(bare).replaceAll(" ")).replaceAll("").strip();
    }

    private static String seen(String words) {
        var plain = SPACE.matcher(words).replaceAll(" ").strip();
        return plain.startsWith("·") ? plain.substring(1).strip() : plain;
    }

    /** Two of fourteen: one edit in 196 would pass for ours. The kind of space does not count. */
    private static String check(String words) {
        var sum = new CRC32();
        sum.update(seen(words).getBytes(StandardCharsets.UTF_8));
        int value = (int) (sum.getValue() % (CHECKS * CHECKS));
        return "" + (char) (FIRST_CHECK + value / CHECKS) + (char) (FIRST_CHECK + value % CHECKS);
    }
}
