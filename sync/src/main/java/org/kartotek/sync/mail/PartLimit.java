package org.kartotek.sync.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail of a hundred thousand parts, or of parts in parts in parts, costs a parser minutes and
 * says nothing that its beginning does not say. It is read up to here.
 */
final class PartLimit {

    private static final int MOST_BOUNDARIES = 200;
    private static final int MOST_PARTS = 1_000;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)boundary\\s{0,9}=\\s{0,9}\"?([^\"\\s;]{1,200})");

    private PartLimit() {}

    static byte[] cut(byte[] mail) {
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        var boundaries = new HashSet<String>();
        var end = mail.length;
        var declared = 0;
        for (var found = BOUNDARY.matcher(text); found.find(); ) {
            boundaries.add(found.group(1));
            if (++declared == MOST_BOUNDARIES) {
                end = found.start();
                break;
            }
        }
        end = boundaries.isEmpty() ? end : endOfParts(text, end, boundaries);
        return end == mail.length ? mail : Arrays.copyOf(mail, end);
    }

    private static int endOfParts(String text, int end, Set<String> boundaries) {
        var parts = 0;
        for (var at = text.indexOf("\n--");
                at >= 0 && at < end;
                at = text.indexOf("\n--", at + 1)) {
            var lineEnd = text.indexOf('\n', at + 1);
            var line = text.substring(at + 3, lineEnd < 0 ? text.length() : lineEnd).strip();
            if (boundaries.contains(line) && ++parts > MOST_PARTS) {
                return at;
            }
        }
        return end;
    }
}
