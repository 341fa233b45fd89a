package org.kartotek.simulator.host;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a person typed in the compose window as a real mail and lets it arrive. */
final class Letters {

    private static final String ME = "/gmail/v1/users/me/messages";
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final Workspace workspace;
    private final WebApp google;

    Letters(Workspace workspace, WebApp google) {
        this.workspace = workspace;
        this.google = google;
    }

    /**
     * A user of this Workspace sends; anybody else's mail is simply delivered to those it is for.
     */
    ObjectNode send(JsonNode wish) {
        Mailbox from = Mailbox.first(wish.path("from").asString(""));
        List<Mailbox> to = Mailbox.list(wish.path("to").asString(""));
        if (to.isEmpty() || !from.email().contains("@")) {
            throw Refused.invalid("A mail needs a sender and at least one recipient");
        }
        String mail = mail(from, to, wish);
        workspace
                .account(from.email())
                .ifPresent(account -> google.upload(account, ME + "/send", Map.of(), mail));
        if (workspace.account(from.email()).isEmpty()) {
            deliver(to, mail);
        }
        return Json.object();
    }

    private void deliver(List<Mailbox> to, String mail) {
        for (Mailbox one : to) {
            Account account =
                    workspace
                            .account(one.email())
                            .orElseThrow(
                                    () -> Refused.invalid(one.email() + " has no mailbox here"));
            google.upload(account, ME + "/import", Map.of("processForCalendar", "true"), mail);
        }
    }

    private String mail(Mailbox from, List<Mailbox> to, JsonNode wish) {
        var mail = new StringBuilder();
        String date = DATE.format(workspace.clock().instant().atZone(ZoneOffset.UTC));
        line(mail, "Date", date);
        line(mail, "From", address(from));
        line(mail, "To", to.stream().map(Letters::address).collect(Collectors.joining(", ")));
        line(mail, "Subject", words(wish.path("subject").asString("")));
        line(mail, "Message-ID", "<" + UUID.randomUUID() + "@" + domain(from) + ">");
        String before = oneLine(wish.path("inReplyTo").asString(""));
        if (!before.isEmpty()) {
            line(mail, "In-Reply-To", before);
            line(mail, "References", before);
        }
        line(mail, "MIME-Version", "1.0");
        line(mail, "Content-Type", "text/plain; charset=UTF-8");
        line(mail, "Content-Transfer-Encoding", "base64");
        byte[] text = wish.path("text").asString("").getBytes(StandardCharsets.UTF_8);
        return mail.append("\r\n")
                .append(Base64.getMimeEncoder().encodeToString(text))
                .append("\r\n")
                .toString();
    }

    private static void line(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append("\r\n");
    }

    private static String address(Mailbox one) {
        return one.name().isBlank()
                ? oneLine(one.email())
                : EncoderUtil.encodeAddressDisplayName(oneLine(one.name()))
                        + " <"
                        + oneLine(one.email())
                        + ">";
    }

    private static String words(String text) {
        return EncoderUtil.encodeIfNecessary(oneLine(text), EncoderUtil.Usage.TEXT_TOKEN, 9);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }

    private static String domain(Mailbox from) {
        return from.email().substring(from.email().indexOf('@') + 1);
    }
}
