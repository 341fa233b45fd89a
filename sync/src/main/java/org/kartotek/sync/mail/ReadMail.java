package org.kartotek.sync.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads RFC 5322 bytes, or the tree that Gmail made of them. A mail that cannot be read gives what
 * could.
 */
public final class ReadMail {

    /** A person reads none of what comes after this; it only costs time. */
    private static final int LONGEST_TEXT = 250_000;

    private static final int LONGEST_HEADER = 100_000;
    private static final int DEEPEST = 60;
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,40})");

    /** Whether the text beside it shows it. */
    private record Open(MailPart part, boolean related) {}

    private ReadMail() {}

    public static Mail raw(byte[] rfc5322) {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(
                MimeConfig.custom()
                        .setMaxLineLen(-1)
                        .setMaxHeaderLen(-1)
                        .setMaxHeaderCount(-1)
                        .setMaxContentLen(-1)
                        .setMalformedHeaderStartsBody(false)
                        .build());
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try {
            var message = builder.parseMessage(new ByteArrayInputStream(PartLimit.cut(rfc5322)));
            return parts(headers(message), part(message, 0));
        } catch (IOException | RuntimeException e) {
            // Nothing is known about the bytes that made a parser stumble except that they are not
            // ours to mend.
            return new Mail(
                    new MailHeaders(List.of()), Charsets.decode(rfc5322, ""), "", List.of());
        }
    }

    /**
     * All plain parts and all HTML parts in their order: Apple Mail puts a picture between two
     * halves of a text.
     */
    public static Mail parts(MailHeaders headers, MailPart root) {
        var plain = new StringBuilder();
        var html = new StringBuilder();
        var attachments = new ArrayList<Mail.Attachment>();
        var open = new ArrayDeque<Open>(List.of(new Open(root, false)));
        while (!open.isEmpty()) {
            var next = open.pop();
            var part = next.part();
            if (part.isText("plain")) {
                append(plain, text(part));
            } else if (part.isText("html")) {
                append(html, text(part));
            } else if (part.parts().isEmpty()
                    && !part.type().startsWith("multipart/")
                    && AttachedRule.isAttached(part, next.related())) {
                attachments.add(new Mail.Attachment(part.fileName(), part.type(), part.size()));
            }
            var related = next.related() || part.type().equals("multipart/related");
            part.parts().reversed().forEach(it -> open.push(new Open(it, related)));
        }
        return new Mail(headers, plain.toString(), html.toString(), attachments);
    }

    private static void append(StringBuilder all, String text) {
        if (!all.isEmpty() && !text.isEmpty()) {
            all.append('\n');
        }
        all.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST_TEXT - all.length())));
    }

    private static String text(MailPart part) {
        var label = part.charset();
        if (label.isEmpty() && part.type().equals("text/html")) {
            var meta =
                    META_CHARSET.matcher(new String(part.content(), StandardCharsets.ISO_8859_1));
            label = meta.find() ? meta.group(1) : "";
        }
        return Charsets.decode(part.content(), label);
    }

    private static MailHeaders headers(Message message) {
        return new MailHeaders(
                message.getHeader().getFields().stream()
                        .map(field -> new MailHeaders.Header(field.getName(), value(field)))
                        .toList());
    }

    /** Headers in bare 8-bit bytes are common where people do not write English. */
    private static String value(Field field) {
        var raw = field.getRaw();
        if (raw == null) {
            return field.getBody();
        }
        var bytes = raw.toByteArray();
        var line =
                Charsets.decode(
                        bytes.length > LONGEST_HEADER
                                ? Arrays.copyOf(bytes, LONGEST_HEADER)
                                : bytes,
                        "");
        return line.substring(Math.min(line.length(), line.indexOf(':') + 1)).strip();
    }

    private static MailPart part(Entity entity, int depth) throws IOException {
        var type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        var file = entity.getFilename() == null ? "" : EncodedWords.decode(entity.getFilename());
        var attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        var body = depth < DEEPEST ? entity.getBody() : null;
        if (body instanceof Multipart multipart) {
            var parts = new ArrayList<MailPart>();
            for (var child : multipart.getBodyParts()) {
                parts.add(part(child, depth + 1));
            }
            return new MailPart(type, "", file, attached, new byte[0], 0, parts);
        }
        var bytes = bytes(body);
        return new MailPart(
                type, declaredCharset(entity), file, attached, bytes, bytes.length, List.of());
    }

    private static String declaredCharset(Entity entity) {
        var field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
        var charset = field instanceof ContentTypeField type ? type.getCharset() : null;
        return charset == null ? "" : charset;
    }

    private static byte[] bytes(@Nullable Body body) {
        if (!(body instanceof SingleBody single)) {
            return new byte[0];
        }
        try (var in = single.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
