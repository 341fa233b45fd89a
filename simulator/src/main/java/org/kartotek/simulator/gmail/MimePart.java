package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/**
 * One part of a mail, read leniently: whatever the bytes are, something comes out. Headers keep
 * their order and their spelling.
 */
record MimePart(String partId, List<Header> headers, byte[] body, List<MimePart> parts) {
    private static final int DEEPEST = 20;

    record Header(String name, String value) {}

    static MimePart parse(byte[] mail) {
        return parse(mail, "", 0);
    }

    /** The headers alone, which is enough to file a mail. */
    static MimePart head(byte[] mail) {
        return new MimePart(
                "", headers(Arrays.copyOf(mail, endOfHeaders(mail).head)), new byte[0], List.of());
    }

    private static MimePart parse(byte[] bytes, String partId, int depth) {
        var bodyStart = endOfHeaders(bytes);
        var headers = headers(Arrays.copyOf(bytes, bodyStart.head));
        var body = Arrays.copyOfRange(bytes, Math.min(bodyStart.body, bytes.length), bytes.length);
        var part = new MimePart(partId, headers, body, List.of());
        if (depth >= DEEPEST) {
            return part;
        }
        if (part.mimeType().startsWith("multipart/")) {
            return new MimePart(partId, headers, new byte[0], part.split(depth));
        }
        if (part.mimeType().equals("message/rfc822")) {
            var inner = parse(part.decoded(), child(partId, 0), depth + 1);
            return new MimePart(partId, headers, body, List.of(inner));
        }
        return part;
    }

    private record Bounds(int head, int body) {}

    private static Bounds endOfHeaders(byte[] bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
                    return new Bounds(i + 1, i + 2);
                }
                if (i + 2 < bytes.length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
                    return new Bounds(i + 1, i + 3);
                }
            }
        }
        return bytes.length > 0 && bytes[0] == '\n'
                ? new Bounds(0, 1)
                : new Bounds(bytes.length, bytes.length);
    }

    private static List<Header> headers(byte[] head) {
        var headers = new ArrayList<Header>();
        var text = text(head).replaceAll("\r?\n[ \t]+", " ");
        for (var line : text.split("\r?\n")) {
            var colon = line.indexOf(':');
            if (colon > 0 && line.chars().limit(colon).allMatch(c -> c > 32 && c < 127)) {
                var value = line.substring(colon + 1).strip();
                headers.add(new Header(line.substring(0, colon), words(value)));
            }
        }
        return headers;
    }

    private static String words(String value) {
        return value.contains("=?")
                ? DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT)
                : value;
    }

    /** Eight-bit headers are UTF-8 when they can be. */
    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, ISO_8859_1);
        }
    }

    private List<MimePart> split(int depth) {
        var boundary = parameters("Content-Type").get("boundary");
        if (boundary == null || boundary.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<MimePart>();
        var text = new String(body, ISO_8859_1);
        var mark = "--" + boundary;
        var at = text.startsWith(mark) ? 0 : next(text, mark, 0);
        while (at >= 0 && !text.startsWith("--", at + mark.length())) {
            var from = text.indexOf('\n', at + mark.length());
            var until = from < 0 ? -1 : next(text, mark, from);
            if (from < 0) {
                break;
            }
            var end =
                    until < 0
                            ? text.length()
                            : until - (until >= 2 && text.charAt(until - 2) == '\r' ? 2 : 1);
            var bytes = text.substring(from + 1, Math.max(from + 1, end)).getBytes(ISO_8859_1);
            parts.add(parse(bytes, child(partId, parts.size()), depth + 1));
            at = until;
        }
        return parts;
    }

    private static int next(String text, String mark, int from) {
        var at = text.indexOf("\n" + mark, from);
        return at < 0 ? -1 : at + 1;
    }

    private static String child(String partId, int index) {
        return partId.isEmpty() ? Integer.toString(index) : partId + "." + index;
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    String mimeType() {
        var type = header("Content-Type");
        var end = type.indexOf(';');
        var bare = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return bare.contains("/") ? bare : "text/plain";
    }

    String filename() {
        var disposed = parameters("Content-Disposition").get("filename");
        var named = disposed != null ? disposed : parameters("Content-Type").get("name");
        return named == null ? "" : words(named);
    }

    private Map<String, String> parameters(String header) {
        return HeaderParameters.of(header(header));
    }

    /** The body without its transfer encoding. */
    byte[] decoded() {
        var encoding = header("Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "base64" ->
                    read(
                            new Base64InputStream(
                                    new ByteArrayInputStream(body), DecodeMonitor.SILENT));
            case "quoted-printable" ->
                    read(
                            new QuotedPrintableInputStream(
                                    new ByteArrayInputStream(body), DecodeMonitor.SILENT));
            default -> body;
        };
    }

    private static byte[] read(InputStream in) {
        try (in) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a text part, whatever charset it came in. */
    String text() {
        var bytes = decoded();
        var charset = parameters("Content-Type").getOrDefault("charset", "");
        try {
            return charset.isEmpty() || charset.equalsIgnoreCase(US_ASCII.name())
                    ? text(bytes)
                    : new String(bytes, Charset.forName(charset.strip()));
        } catch (IllegalArgumentException _) {
            return text(bytes);
        }
    }

    /** This part and everything inside it. */
    List<MimePart> all() {
        var all = new ArrayList<MimePart>();
        all.add(this);
        parts.forEach(part -> all.addAll(part.all()));
        return all;
    }
}
