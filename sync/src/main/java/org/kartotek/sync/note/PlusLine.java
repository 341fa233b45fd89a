package org.kartotek.sync.note;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that begins with {@code +}: {@code + #1042 shipped (Anna)}. */
record PlusLine(@Nullable Long order, String rest, @Nullable String name, String whole) {
    private static final Pattern NAME = Pattern.compile("^(.*?)\\s*\\(([^()]{1,40})\\)\\.?$");
    private static final String GAP = "[\\s\\p{Zs}:,.;\\-–—]+";
    private static final Pattern ORDER_FIRST =
            Pattern.compile("^#[\\s\\p{Zs}]?(\\d{1,12})(?:" + GAP + "(.*))?$");
    private static final Pattern ORDER_LAST =
            Pattern.compile("^(.*?)" + GAP + "#[\\s\\p{Zs}]?(\\d{1,12})$");

    /** {@code +49 170 …} is a phone number and stays text; a lone {@code +} says nothing yet. */
    static boolean isMessage(String line) {
        if (!begins(line)) return false;
        var said = said(line);
        return !said.isEmpty() && !isPhoneNumber(line);
    }

    /** Numbers copied from elsewhere carry marks of direction, also behind the sign. */
    private static boolean isPhoneNumber(String line) {
        var after = Shown.plain(Shown.stripped(line)).substring(1);
        return !after.isEmpty() && Character.isDigit(after.codePointAt(0));
    }

    static boolean begins(String line) {
        return Shown.stripped(line).startsWith("+");
    }

    static PlusLine of(String line) {
        var whole = said(line);
        var named = NAME.matcher(whole);
        if (!named.matches()) return of(whole, null, whole);
        return of(named.group(1), Shown.stripped(named.group(2)), whole);
    }

    /** Read as if the brackets at its end belonged to the text. */
    PlusLine nameless() {
        return of(whole, null, whole);
    }

    private static PlusLine of(String text, @Nullable String name, String whole) {
        var first = ORDER_FIRST.matcher(text);
        if (first.matches()) {
            var after = first.group(2);
            return new PlusLine(
                    Long.valueOf(first.group(1)),
                    after == null ? "" : Shown.stripped(after),
                    name,
                    whole);
        }
        var last = ORDER_LAST.matcher(text);
        if (last.matches()) {
            return new PlusLine(
                    Long.valueOf(last.group(2)), Shown.stripped(last.group(1)), name, whole);
        }
        return new PlusLine(null, text, name, whole);
    }

    private static String said(String line) {
        return Shown.stripped(Shown.stripped(line).substring(1));
    }
}
