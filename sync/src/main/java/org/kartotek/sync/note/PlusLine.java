package org.kartotek.sync.note;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that begins with {@code +}: {@code + #1042 shipped (Anna)}. */
record PlusLine(@Nullable Long order, String rest, @Nullable String name, String whole) {
    private static final Pattern NAME = Pattern.compile("^(.*?)\\s*\\(([^()]{1,40})\\)$");
    private static final Pattern ORDER = Pattern.compile("^#\\s?(\\d{1,12})(?:[\\s:,.]+(.*))?$");

    /** {@code +49 170 …} is a phone number and stays text; a lone {@code +} says nothing yet. */
    static boolean isMessage(String line) {
        var text = line.strip();
        return text.startsWith("+")
                && text.length() > 1
                && !Character.isDigit(text.charAt(1))
                && !said(text).isEmpty();
    }

    static PlusLine of(String line) {
        var whole = said(line.strip());
        var named = NAME.matcher(whole);
        var name = named.matches() ? named.group(2).strip() : null;
        var rest = named.matches() ? named.group(1) : whole;
        var ordered = ORDER.matcher(rest);
        if (!ordered.matches()) return new PlusLine(null, rest, name, whole);
        var after = ordered.group(2);
        return new PlusLine(
                Long.valueOf(ordered.group(1)), after == null ? "" : after.strip(), name, whole);
    }

    private static String said(String line) {
        return line.substring(1).strip();
    }
}
