package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One mailbox in one file, as Google Takeout writes it. */
final class Mbox {
    private static final DateTimeFormatter FROM =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

    private static final Pattern FROM_LINE = Pattern.compile("(?m)^(>*From )");

    private Mbox() {}

    static byte[] of(List<Copy> copies) {
        var out = new ByteArrayOutputStream(1 << 20);
        copies.stream()
                .sorted(Comparator.comparingLong(Copy::id))
                .forEach(copy -> write(copy, out));
        return out.toByteArray();
    }

    private static void write(Copy copy, ByteArrayOutputStream out) {
        var head =
                "From "
                        + copy.id()
                        + "@xxx "
                        + FROM.format(copy.at().atOffset(ZoneOffset.UTC))
                        + "\r\nX-GM-THRID: "
                        + copy.thread()
                        + "\r\nX-Gmail-Labels: "
                        + String.join(",", copy.labels())
                        + "\r\n";
        out.writeBytes(head.getBytes(US_ASCII));
        out.writeBytes(escaped(copy.mail()));
        out.writeBytes("\r\n\r\n".getBytes(US_ASCII));
    }

    /** A line that looks like the start of the next mail gets a {@code >}. */
    private static byte[] escaped(byte[] mail) {
        return mayNeedMark(mail)
                ? FROM_LINE
                        .matcher(new String(mail, ISO_8859_1))
                        .replaceAll(">$1")
                        .getBytes(ISO_8859_1)
                : mail;
    }

    private static boolean mayNeedMark(byte[] mail) {
        for (var i = 5; i < mail.length; i++) {
            if (mail[i] == ' '
                    && mail[i - 1] == 'm'
                    && mail[i - 2] == 'o'
                    && mail[i - 3] == 'r'
                    && mail[i - 4] == 'F') {
                return true;
            }
        }
        return false;
    }
}
