package org.kartotek.simulator.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.kartotek.simulator.office.letter.Address;
import org.kartotek.simulator.office.letter.CallMail;
import tools.jackson.databind.JsonNode;

/**
 * One finished call.
 *
 * @param number empty when it was withheld
 * @param type as Android counts: 1 incoming, 2 outgoing, 3 missed, 4 voicemail, 5 rejected
 */
record BackedUpCall(
        String number, String name, String email, int type, Instant at, int durationSeconds) {

    private static final DateTimeFormatter BACKED_UP =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    static BackedUpCall of(JsonNode call, Instant now) {
        int duration = call.path("durationSeconds").asInt(0);
        return new BackedUpCall(
                call.path("number").asString(""),
                call.path("name").asString(""),
                call.path("email").asString(""),
                call.path("type").asInt(1),
                now.minusSeconds(duration),
                duration);
    }

    /** The mail as SMS Backup+ uploads it; the same call has the same Message-ID from any phone. */
    byte[] mail(String account, int row) {
        String shown = name.isEmpty() ? number.isEmpty() ? "Unknown" : number : name;
        return CallMail.write(
                new CallMail(
                        account,
                        new Address(shown, address()),
                        number,
                        type,
                        at,
                        durationSeconds,
                        row,
                        BACKED_UP.format(
                                at.plusSeconds(durationSeconds + 5).atOffset(ZoneOffset.UTC)),
                        messageId(),
                        "<ref."
                                + DigestUtils.md5Hex(shown).substring(0, 8)
                                + "@sms-backup-plus.local>",
                        "Call with " + shown));
    }

    private String address() {
        if (!email.isEmpty()) {
            return email;
        }
        return number.isEmpty()
                ? "unknown.number@unknown.email"
                : URLEncoder.encode(number, UTF_8) + "@unknown.email";
    }

    private String messageId() {
        return "<"
                + DigestUtils.md5Hex(at.toEpochMilli() + number + "v2" + type)
                + "@sms-backup-plus.local>";
    }
}
