package org.kartotek.simulator.takeout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.kartotek.simulator.gmail.MailDate;

/** One mail out of a file: its bytes without the headers Takeout added, and what those said. */
record MailFile(byte[] mail, String labels, long id, long thread, Optional<Instant> at) {
    private static final Pattern FROM_ID = Pattern.compile("From (\\d{15,20})@xxx .*");
    private static final Map<String, Pattern> FIELDS = new ConcurrentHashMap<>();
    private static final DateTimeFormatter FROM_DATE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH);

    /**
     * @param fromLine the line the mail had in its mbox, or nothing
     */
    static MailFile of(String fromLine, byte[] written) {
        var bytes = withNetworkLineEnds(written);
        var end = endOfHead(bytes);
        var head = new String(bytes, 0, end, ISO_8859_1);
        var labels =
                DecoderUtil.decodeEncodedWords(
                        header(head, "X-Gmail-Labels"), DecodeMonitor.SILENT);
        var thread = header(head, "X-GM-THRID");
        var from = FROM_ID.matcher(fromLine);
        var stripped = without(without(head, "X-GM-THRID"), "X-Gmail-Labels");
        var mail = stripped.length() == end ? bytes : withHead(stripped, bytes, end);
        return new MailFile(
                mail,
                labels,
                from.matches() ? number(from.group(1)) : 0,
                thread.matches("\\d{15,20}") ? number(thread) : 0,
                fromDate(fromLine).or(() -> MailDate.parse(header(head, "Date"))));
    }

    private static byte[] withNetworkLineEnds(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r'
                        ? bytes
                        : new String(bytes, ISO_8859_1)
                                .replaceAll("\r?\n", "\r\n")
                                .getBytes(ISO_8859_1);
            }
        }
        return bytes;
    }

    /** Just behind the last header line. */
    private static int endOfHead(byte[] bytes) {
        for (var i = 3; i < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
                return i - 1;
            }
        }
        return bytes.length;
    }

    private static byte[] withHead(String head, byte[] bytes, int from) {
        var out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(head.getBytes(ISO_8859_1));
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static long number(String digits) {
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static Pattern field(String name) {
        return FIELDS.computeIfAbsent(
                name, n -> Pattern.compile("(?im)^" + n + ":[ \t]*(.*(?:\r\n[ \t].*)*)\r\n"));
    }

    private static String header(String head, String name) {
        var found = field(name).matcher(head);
        return found.find() ? found.group(1).replaceAll("\r\n[ \t]+", " ").strip() : "";
    }

    private static String without(String head, String name) {
        return field(name).matcher(head).replaceFirst("");
    }

    /** {@code From 1789…@xxx Thu Nov 16 10:00:00 +0000 2023}. */
    private static Optional<Instant> fromDate(String fromLine) {
        var parts = fromLine.split("\\s+", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    FROM_DATE
                            .parse(parts[2].replaceAll("\\s+", " "), ZonedDateTime::from)
                            .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
