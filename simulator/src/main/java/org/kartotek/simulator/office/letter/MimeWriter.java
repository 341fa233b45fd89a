package org.kartotek.simulator.office.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A letter as the bytes that travel: headers, parts, transfer encodings. */
public final class MimeWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Letter letter;
    private final HeaderWords words;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4_096);

    private MimeWriter(Letter letter) {
        this.letter = letter;
        this.words = new HeaderWords(letter.charset());
    }

    public static byte[] write(Letter letter) {
        var writer = new MimeWriter(letter);
        writer.headers();
        writer.body();
        return writer.out.toByteArray();
    }

    private void headers() {
        line("MIME-Version: 1.0");
        if (!letter.references().isEmpty()) {
            line("In-Reply-To: " + letter.references().getLast());
            line("References: " + String.join("\r\n ", letter.references()));
        }
        line("From: " + words.address(letter.from()));
        line("Date: " + DATE.format(letter.at()));
        line("Message-ID: " + letter.messageId());
        line("Subject: " + words.text(letter.subject()));
        line("To: " + addresses(letter.to()));
        if (!letter.cc().isEmpty()) {
            line("Cc: " + addresses(letter.cc()));
        }
        if (letter.program().header() != null) {
            line(letter.program().header() + ": " + letter.program().headerValue());
        }
        letter.headers().forEach((name, value) -> line(name + ": " + words.text(value)));
    }

    private String addresses(List<Address> addresses) {
        return addresses.stream().map(words::address).collect(Collectors.joining(",\r\n "));
    }

    private void body() {
        if (letter.attachments().isEmpty()) {
            text();
            return;
        }
        var boundary = boundary("mixed");
        line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
        line("");
        line("--" + boundary);
        text();
        for (var attachment : letter.attachments()) {
            line("--" + boundary);
            attachment(attachment);
        }
        line("--" + boundary + "--");
    }

    private void text() {
        var body = letter.program().body();
        var html = body.html(letter);
        if (html == null) {
            part("text/plain", body.plain(letter));
            return;
        }
        var boundary = boundary("alt");
        line("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"");
        line("");
        line("--" + boundary);
        part("text/plain", body.plain(letter));
        line("--" + boundary);
        part("text/html", html);
        line("--" + boundary + "--");
    }

    private void part(String type, String text) {
        var bytes = text.replace("\n", "\r\n").getBytes(letter.charset());
        var encoding = TransferEncoding.fitting(letter.program(), letter.charset(), bytes);
        line("Content-Type: " + type + "; charset=" + label(letter.charset()));
        line("Content-Transfer-Encoding: " + encoding.label());
        line("");
        out.writeBytes(encoding.encode(bytes));
        line("");
    }

    /** Programs write their favourite spelling; some put it in quotes. */
    private String label(Charset charset) {
        var name = charset.name();
        return letter.program() == MailProgram.GMAIL
                ? "\"" + name + "\""
                : name.toLowerCase(Locale.ROOT);
    }

    private void attachment(Attachment attachment) {
        var name = words.parameter(attachment.name(), letter.program());
        line(
                "Content-Type: "
                        + attachment.contentType()
                        + "; "
                        + name.replaceFirst("^filename", "name"));
        line("Content-Disposition: attachment; " + name);
        line("Content-Transfer-Encoding: base64");
        line("");
        out.writeBytes(TransferEncoding.BASE64.encode(attachment.content()));
        line("");
    }

    private String boundary(String kind) {
        return "=_" + kind + "_" + Integer.toHexString((letter.messageId() + kind).hashCode());
    }

    private void line(String line) {
        out.writeBytes(
                line.getBytes(
                        line.chars().allMatch(c -> c < 128) ? StandardCharsets.US_ASCII : UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
