package org.kartotek.backend.addon.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartotek.sync.google.GmailMessage;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of Gmail with the event's two tokens: both are needed, neither can be renewed, and they
 * are good for this message only. They are used here and kept nowhere.
 */
@Component
class GmailHeaders {
    private static final Logger LOG = LoggerFactory.getLogger(GmailHeaders.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 8_000_000;
    private static final String FIELDS =
            MailHeaders.NEEDED.stream()
                    .map(name -> "&metadataHeaders=" + name)
                    .collect(Collectors.joining());

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final URI root;

    GmailHeaders(@Value("${kartotek.google.gmail-url:https://gmail.googleapis.com/}") URI root) {
        this.root = root;
    }

    Optional<MailHeaders> of(String message, String userToken, String messageToken) {
        return asked(message, "metadata" + FIELDS, userToken, messageToken, GmailHeaders::headers);
    }

    /** With its text; Gmail refuses without the scope for that. */
    Optional<Mail> whole(String message, String userToken, String messageToken) {
        return asked(message, "full", userToken, messageToken, GmailHeaders::whole);
    }

    private interface Reading<T> {
        T from(InputStream body) throws IOException;
    }

    private <T> Optional<T> asked(
            String message,
            String format,
            String userToken,
            String messageToken,
            Reading<T> reading) {
        var id = URLEncoder.encode(message, StandardCharsets.UTF_8);
        var path = "gmail/v1/users/me/messages/" + id + "?format=" + format;
        var request =
                HttpRequest.newBuilder(base().resolve(path))
                        .timeout(Duration.ofSeconds(8))
                        .header("Authorization", "Bearer " + userToken)
                        .header("X-Goog-Gmail-Access-Token", messageToken)
                        .build();
        try {
            return read(http.send(request, BodyHandlers.ofInputStream()), reading);
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            LOG.warn("Gmail did not answer about a message: {}", broken.toString());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private URI base() {
        var text = root.toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    private static <T> Optional<T> read(HttpResponse<InputStream> answer, Reading<T> reading)
            throws IOException {
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                LOG.warn("Gmail answered {} to messages.get", answer.statusCode());
                return Optional.empty();
            }
            return Optional.of(reading.from(body));
        }
    }

    private static MailHeaders headers(InputStream body) {
        var headers = JSON.readTree(body).path("payload").path("headers").valueStream();
        return new MailHeaders(
                headers.map(one ->
                                new MailHeaders.Header(
                                        one.path("name").asString(""),
                                        one.path("value").asString("")))
                        .toList());
    }

    /** A mail of many megabytes is not worth a signature. */
    private static Mail whole(InputStream body) throws IOException {
        var read = body.readNBytes(LARGEST + 1);
        if (read.length > LARGEST) {
            throw new IOException("A mail of more than " + LARGEST + " bytes");
        }
        return GmailMessage.mail(new ByteArrayInputStream(read));
    }
}
