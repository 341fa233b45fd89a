package org.kartotek.sync.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RFC 2047 as it is written, not as it is specified: neighbouring words of one charset are joined
 * before decoding, since many mailers cut a character in half between two words.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s]{1,60}?)(?:\\*[^?\\s]{0,40})?\\?([BbQq])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decode(String raw) {
        if (!raw.contains("=?")) {
            return raw;
        }
        var text = new StringBuilder();
        var bytes = new ByteArrayOutputStream();
        var charset = "";
        var end = 0;
        var matcher = WORD.matcher(raw);
        while (matcher.find()) {
            var between = raw.substring(end, matcher.start());
            var next = matcher.group(1).toLowerCase(Locale.ROOT);
            var joins = bytes.size() > 0 && between.isBlank();
            if (!joins || !next.equals(charset)) {
                text.append(Charsets.decode(bytes.toByteArray(), charset));
                bytes.reset();
            }
            if (!joins) {
                text.append(between);
            }
            charset = next;
            bytes.writeBytes(bytesOf(matcher));
            end = matcher.end();
        }
        return text.append(Charsets.decode(bytes.toByteArray(), charset))
                .append(raw, end, raw.length())
                .toString();
    }

    private static byte[] bytesOf(Matcher word) {
        var content = word.group(3);
        if (word.group(2).equalsIgnoreCase("q")) {
            return quotedPrintable(content);
        }
        try {
            return Base64.getMimeDecoder().decode(content.replaceAll("=+(?=[^=])", ""));
        } catch (IllegalArgumentException e) {
            return content.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] quotedPrintable(String content) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < content.length(); i++) {
            var c = content.charAt(i);
            if (c == '=' && i + 2 < content.length() && hex(content, i + 1) >= 0) {
                bytes.write(hex(content, i + 1));
                i += 2;
            } else {
                bytes.writeBytes(
                        (c == '_' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String content, int from) {
        var high = Character.digit(content.charAt(from), 16);
        var low = from + 1 < content.length() ? Character.digit(content.charAt(from + 1), 16) : -1;
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
