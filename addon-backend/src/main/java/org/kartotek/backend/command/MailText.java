package org.kartotek.backend.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.kartotek.sync.mail.ReadMail;
import org.kartotek.sync.mail.ReplyText;
import org.kartotek.sync.mail.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code mail-text [FILE]}: what a timeline would show of each mail, and what its signature says.
 *
 * <p>A line in is {@code {"id", "format": "text" | "html" | "eml", "input", "sender"?}}; a line out
 * is {@code {"id", "reply", "text", "signature", "fields"}} or, for a line that cannot be read,
 * {@code {"id"?, "error"}}.
 */
public final class MailText implements Command {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private record Given(
            @Nullable Object id,
            @Nullable String format,
            @Nullable String input,
            @Nullable String sender) {}

    private record Read(
            @Nullable Object id, String reply, String text, String signature, Fields fields) {}

    private record Fields(
            @Nullable String name,
            @Nullable String title,
            @Nullable String organization,
            List<String> phones,
            List<String> emails,
            List<String> urls,
            @Nullable String address) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Unread(@Nullable Object id, String error) {}

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException {
        if (arguments.size() > 1) {
            log.println("Usage: mail-text [FILE]");
            return 2;
        }
        try (var given =
                        arguments.isEmpty()
                                ? in
                                : Files.newInputStream(Path.of(arguments.getFirst()));
                var lines =
                        new BufferedReader(new InputStreamReader(given, StandardCharsets.UTF_8))) {
            var answers = new PrintStream(out, false, StandardCharsets.UTF_8);
            boolean allRead = true;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) continue;
                var answer = answer(line);
                allRead &= answer instanceof Read;
                answers.println(JSON.writeValueAsString(answer));
            }
            answers.flush();
            return allRead ? 0 : 1;
        }
    }

    private static Object answer(String line) {
        Given given;
        try {
            given = JSON.readValue(line, Given.class);
        } catch (JacksonException e) {
            return new Unread(null, "Not a JSON object: " + e.getOriginalMessage());
        }
        if (given.input() == null) return new Unread(given.id(), "\"input\" is missing");
        try {
            return read(given, given.input());
        } catch (RuntimeException | StackOverflowError e) {
            // One mail that nobody foresaw does not stop the thousands behind it.
            return new Unread(given.id(), "Cannot be read: " + e);
        }
    }

    private static Object read(Given given, String input) {
        var sender = sender(given.sender());
        return switch (String.valueOf(given.format()).toLowerCase(Locale.ROOT)) {
            case "text" -> read(given, mail(sender, input, ""));
            case "html" -> read(given, mail(sender, "", input));
            case "eml" -> read(given, ReadMail.raw(bytes(input)));
            default ->
                    new Unread(
                            given.id(),
                            "\"format\" is " + given.format() + "; text, html or eml are known");
        };
    }

    private static Read read(Given given, Mail mail) {
        var cut = ReplyText.of(mail);
        var told = sender(given.sender());
        var sender =
                told.email().isEmpty() && told.name().isEmpty()
                        ? mail.headers().from().orElse(told)
                        : told;
        var signature = Signature.in(cut.signature(), sender);
        return new Read(
                given.id(),
                cut.reply(),
                cut.text(),
                cut.signature(),
                new Fields(
                        signature.name(),
                        signature.title(),
                        signature.organization(),
                        signature.phones(),
                        signature.emails(),
                        signature.urls(),
                        signature.address()));
    }

    private static Mail mail(MailAddress sender, String plain, String html) {
        return new Mail(MailHeaders.from(sender), plain, html, List.of());
    }

    /** {@code Anna Berg <anna@x.example>}, an address alone, or a name alone. */
    private static MailAddress sender(@Nullable String sender) {
        if (sender == null) return new MailAddress("", "");
        return MailHeaders.address(sender).orElse(new MailAddress("", sender));
    }

    /**
     * A mail in a JSON string was bytes once. Where nothing is above U+00FF each character is one
     * of them; otherwise somebody has decoded it, and lone surrogates U+DC80…U+DCFF are bytes that
     * could not be (Python's {@code surrogateescape}).
     */
    static byte[] bytes(String mail) {
        if (mail.chars().allMatch(c -> c <= 0xFF))
            return mail.getBytes(StandardCharsets.ISO_8859_1);
        var bytes = new java.io.ByteArrayOutputStream(mail.length() * 2);
        mail.codePoints()
                .forEach(c -> {
                    if (c >= 0xDC80 && c <= 0xDCFF) bytes.write(c - 0xDC00);
                    else bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                });
        return bytes.toByteArray();
    }
}
