package org.kartotek.simulator.office.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One call of a phone's call log as SMS Backup+ mails it.
 *
 * @param type Android's: 1 incoming, 2 outgoing, 3 missed, 4 voicemail, 5 rejected
 */
public record CallMail(
        String account,
        Address other,
        String number,
        int type,
        Instant at,
        int seconds,
        int row,
        String backedUp,
        String messageId,
        String reference,
        String subject) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    public static byte[] write(CallMail call) {
        var words = new HeaderWords(UTF_8);
        var account = "<" + call.account + ">";
        var outgoing = call.type == 2;
        var other = words.address(call.other);
        return String.join(
                        "\r\n",
                        "Date: " + DATE.format(call.at.atZone(ZoneId.of("Europe/Istanbul"))),
                        "Subject: " + words.text(call.subject),
                        "From: " + (outgoing ? account : other),
                        "To: " + (outgoing ? other : account),
                        "Message-ID: " + call.messageId,
                        "References: " + call.reference,
                        "MIME-Version: 1.0",
                        "Content-Type: text/plain; charset=utf-8",
                        "Content-Transfer-Encoding: 8bit",
                        "X-smssync-address: " + call.number,
                        "X-smssync-datatype: CALLLOG",
                        "X-smssync-backup-time: " + call.backedUp,
                        "X-smssync-version: 1600",
                        "X-smssync-id: " + call.row,
                        "X-smssync-type: " + call.type,
                        "X-smssync-date: " + call.at.toEpochMilli(),
                        "X-smssync-duration: " + call.seconds,
                        "",
                        call.body())
                .getBytes(UTF_8);
    }

    private String body() {
        var line = number + " (" + kind() + ")";
        return seconds == 0 || type == 3 || type == 5
                ? line
                : String.format(
                        Locale.ROOT,
                        "%ds (%02d:%02d:%02d)\r\n%s",
                        seconds,
                        seconds / 3_600,
                        seconds / 60 % 60,
                        seconds % 60,
                        line);
    }

    private String kind() {
        return switch (type) {
            case 2 -> "outgoing call";
            case 3 -> "missed call";
            case 4 -> "voicemail";
            case 5 -> "rejected call";
            default -> "incoming call";
        };
    }
}
