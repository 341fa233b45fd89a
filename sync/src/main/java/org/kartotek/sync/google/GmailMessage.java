package org.kartotek.sync.google;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailHeaders;
import org.kartotek.sync.mail.MailPart;
import org.kartotek.sync.mail.ReadMail;

/**
 * One message of a mailbox as Gmail lists it.
 *
 * @param received when the mailbox got it; unlike the Date header always there
 * @param snippet the first words, as plain text
 */
public record GmailMessage(
        String id,
        String threadId,
        Set<String> labels,
        Instant received,
        String snippet,
        MailHeaders headers) {
    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]{1,40})");

    /**
     * Labels under which nothing is mail that was sent or received, or that anybody wants to see.
     */
    static final Set<String> NOT_MAIL = Set.of("SPAM", "TRASH", "DRAFT", "CHAT");

    public GmailMessage {
        labels = Set.copyOf(labels);
    }

    public boolean isMail() {
        return labels.stream().noneMatch(NOT_MAIL::contains);
    }

    public boolean isSent() {
        return labels.contains("SENT");
    }

    static GmailMessage of(Message message) {
        var received = message.getInternalDate() == null ? 0 : message.getInternalDate();
        return new GmailMessage(
                message.getId(),
                text(message.getThreadId()),
                message.getLabelIds() == null ? Set.of() : Set.copyOf(message.getLabelIds()),
                Instant.ofEpochMilli(received),
                Parser.unescapeEntities(text(message.getSnippet()), false).strip(),
                headers(message.getPayload()));
    }

    /** The whole mail out of a message that was asked for in full. */
    static Mail mail(Message message) {
        var root = message.getPayload() == null ? new MessagePart() : message.getPayload();
        return ReadMail.parts(headers(message.getPayload()), part(root));
    }

    /** The same out of Gmail's answer to messages.get. */
    public static Mail mail(InputStream json) throws IOException {
        return mail(
                GsonFactory.getDefaultInstance()
                        .createJsonParser(json, StandardCharsets.UTF_8)
                        .parseAndClose(Message.class));
    }

    private static MailHeaders headers(@Nullable MessagePart part) {
        return part == null || part.getHeaders() == null
                ? new MailHeaders(List.of())
                : new MailHeaders(
                        part.getHeaders().stream()
                                .map(header ->
                                        new MailHeaders.Header(
                                                text(header.getName()), text(header.getValue())))
                                .toList());
    }

    private static MailPart part(MessagePart part) {
        var headers = headers(part);
        var charset = CHARSET.matcher(headers.raw("Content-Type").orElse(""));
        var attached =
                headers.raw("Content-Disposition")
                        .orElse("")
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .startsWith("attachment");
        var body = part.getBody();
        var size = body == null || body.getSize() == null ? 0 : body.getSize();
        List<MessagePart> parts = part.getParts() == null ? List.of() : part.getParts();
        // The parts of an attached mail are that mail's, not this one's.
        var inner =
                text(part.getMimeType()).equals("message/rfc822") ? List.<MessagePart>of() : parts;
        return new MailPart(
                text(part.getMimeType()).toLowerCase(Locale.ROOT),
                charset.find() ? charset.group(1) : "",
                text(part.getFilename()),
                attached,
                body == null ? new byte[0] : bytes(body.getData()),
                size,
                inner.stream().map(GmailMessage::part).toList());
    }

    private static byte[] bytes(@Nullable String data) {
        try {
            return data == null ? new byte[0] : Base64.getUrlDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
