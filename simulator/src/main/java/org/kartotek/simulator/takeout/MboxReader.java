package org.kartotek.simulator.takeout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an mbox mail by mail, never more than one in memory. A mail starts at a {@code From } line
 * that follows an empty one and ends with a year; quoted {@code >From } lines lose one mark.
 */
final class MboxReader {
    /** More than Gmail takes in one mail. */
    private static final int LARGEST = 150 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int length;
    private int at;

    MboxReader(InputStream in) {
        this.in = in;
    }

    interface Each {
        /** The line the mail began with, and its bytes with network line ends. */
        void mail(String fromLine, byte[] mail);

        void tooLarge(String fromLine);
    }

    /** False when the file is no mbox. */
    boolean read(Each each) throws IOException {
        var line = line();
        while (line != null && isBlank(line)) {
            line = line();
        }
        if (line == null || !startsMail(line)) {
            return false;
        }
        while (line != null) {
            var from = new String(line, ISO_8859_1).strip();
            var mail = new ByteArrayOutputStream(8_192);
            var large = false;
            var blank = false;
            for (line = line(); line != null && !(blank && startsMail(line)); line = line()) {
                // The empty line before the next mail is the mbox's, not the mail's.
                if (blank) {
                    mail.writeBytes(LINE_END);
                }
                blank = isBlank(line);
                large |= mail.size() > LARGEST;
                if (!blank && !large) {
                    write(line, mail);
                }
            }
            if (large) {
                each.tooLarge(from);
            } else if (mail.size() > 0) {
                each.mail(from, mail.toByteArray());
            }
        }
        return true;
    }

    private static final byte[] LINE_END = {'\r', '\n'};

    private static void write(byte[] line, ByteArrayOutputStream mail) {
        var marks = 0;
        while (marks < line.length && line[marks] == '>') {
            marks++;
        }
        var quoted = marks > 0 && startsWithFrom(line, marks);
        var end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        mail.write(line, quoted ? 1 : 0, end - (quoted ? 1 : 0));
        mail.writeBytes(LINE_END);
    }

    private static boolean startsMail(byte[] line) {
        return startsWithFrom(line, 0)
                && new String(line, ISO_8859_1).matches("(?s)From \\S+.*\\d{4}\\s*");
    }

    private static boolean startsWithFrom(byte[] line, int from) {
        return line.length >= from + 5
                && line[from] == 'F'
                && line[from + 1] == 'r'
                && line[from + 2] == 'o'
                && line[from + 3] == 'm'
                && line[from + 4] == ' ';
    }

    private static boolean isBlank(byte[] line) {
        return line.length == 1 && line[0] == '\n'
                || line.length == 2 && line[0] == '\r' && line[1] == '\n';
    }

    /** With its end; null at the end of the file. */
    private byte @org.jspecify.annotations.Nullable [] line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        while (true) {
            if (at == length) {
                length = in.read(buffer);
                at = 0;
                if (length < 0) {
                    length = 0;
                    return line.size() == 0 ? null : line.toByteArray();
                }
            }
            var start = at;
            while (at < length && buffer[at] != '\n') {
                at++;
            }
            var ended = at < length;
            at += ended ? 1 : 0;
            line.write(buffer, start, at - start);
            if (ended) {
                return line.toByteArray();
            }
        }
    }
}
