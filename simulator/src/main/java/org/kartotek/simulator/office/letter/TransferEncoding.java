package org.kartotek.simulator.office.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How bytes survive the way. */
enum TransferEncoding {
    SEVEN_BIT("7bit"),
    EIGHT_BIT("8bit"),
    QUOTED_PRINTABLE("quoted-printable"),
    BASE64("base64");

    private static final int LINE = 75;
    private static final String HEX = "0123456789ABCDEF";
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    private final String label;

    TransferEncoding(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static TransferEncoding fitting(MailProgram program, Charset charset, byte[] bytes) {
        if (isAscii(bytes)) {
            return hasLongLine(bytes) ? QUOTED_PRINTABLE : SEVEN_BIT;
        }
        return switch (program) {
            case GMAIL ->
                    charset.equals(StandardCharsets.UTF_8) && bytes.length % 3 == 0
                            ? QUOTED_PRINTABLE
                            : BASE64;
            case OUTLOOK, OUTLOOK_WEB, APPLE_MAIL, IPHONE -> QUOTED_PRINTABLE;
            case OUTLOOK_EXPRESS, THUNDERBIRD -> hasLongLine(bytes) ? BASE64 : EIGHT_BIT;
            case MACHINE -> BASE64;
        };
    }

    byte[] encode(byte[] bytes) {
        return switch (this) {
            case SEVEN_BIT, EIGHT_BIT -> bytes;
            case BASE64 -> Base64.getMimeEncoder().encode(bytes);
            case QUOTED_PRINTABLE -> quotedPrintable(bytes);
        };
    }

    private static boolean isAscii(byte[] bytes) {
        for (var b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLongLine(byte[] bytes) {
        var length = 0;
        for (var b : bytes) {
            length = b == '\n' ? 0 : length + 1;
            if (length > 990) {
                return true;
            }
        }
        return false;
    }

    private static byte[] quotedPrintable(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length * 2);
        var column = 0;
        for (var i = 0; i < bytes.length; i++) {
            var b = bytes[i];
            if (b == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n') {
                out.write('\r');
                out.write('\n');
                i++;
                column = 0;
                continue;
            }
            var beforeBreak = i + 1 == bytes.length || bytes[i + 1] == '\r';
            var bare = b > 32 && b < 127 && b != '=' || (b == ' ' || b == '\t') && !beforeBreak;
            var size = bare ? 1 : 3;
            if (column + size > LINE) {
                out.writeBytes(SOFT_BREAK);
                column = 0;
            }
            if (bare) {
                out.write(b);
            } else {
                out.write('=');
                out.write(HEX.charAt((b >> 4) & 15));
                out.write(HEX.charAt(b & 15));
            }
            column += size;
        }
        return out.toByteArray();
    }
}
