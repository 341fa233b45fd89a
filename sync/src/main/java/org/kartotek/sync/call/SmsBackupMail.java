package org.kartotek.sync.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kartotek.sync.mail.MailHeaders;

/**
 * A call that the Android app SMS Backup+ has written into Gmail. Only its own headers are read:
 * subject and text are in the phone's language, and From and To hold the customer's real address,
 * as if it were mail.
 */
public final class SmsBackupMail {

    private SmsBackupMail() {}

    /** Calls, SMS and MMS alike: none of them is mail that somebody wrote. */
    public static boolean isBackup(MailHeaders headers) {
        return headers.raw("X-smssync-datatype").isPresent();
    }

    public static Optional<PhoneCall> call(MailHeaders headers) {
        if (!headers.raw("X-smssync-datatype")
                .map(String::strip)
                .orElse("")
                .equalsIgnoreCase("CALLLOG")) {
            return Optional.empty();
        }
        var at = number(headers, "X-smssync-date").map(Instant::ofEpochMilli).or(headers::date);
        var way = number(headers, "X-smssync-type").flatMap(SmsBackupMail::way);
        var seconds = number(headers, "X-smssync-duration").filter(s -> s > 0).orElse(0L);
        return way.flatMap(
                w -> at.map(a -> new PhoneCall(w, phone(headers), a, Duration.ofSeconds(seconds))));
    }

    private static Optional<PhoneCall.Way> way(long androidType) {
        return switch ((int) androidType) {
            case 1 -> Optional.of(PhoneCall.Way.INCOMING);
            case 2 -> Optional.of(PhoneCall.Way.OUTGOING);
            case 3 -> Optional.of(PhoneCall.Way.MISSED);
            case 4 -> Optional.of(PhoneCall.Way.VOICEMAIL);
            case 5 -> Optional.of(PhoneCall.Way.REJECTED);
            // 6 (blocked) and 7 (answered on another device) are no conversation, and the app does
            // not write them.
            default -> Optional.empty();
        };
    }

    /** Android writes -1, -2 and -3 for withheld, unknown and payphone. */
    private static String phone(MailHeaders headers) {
        var value = headers.text("X-smssync-address").orElse("");
        var digits = value.chars().filter(Character::isDigit).count();
        return value.startsWith("-") || digits < 3 || value.contains("@") ? "" : value;
    }

    private static Optional<Long> number(MailHeaders headers, String name) {
        try {
            return headers.raw(name).map(String::strip).map(Long::parseLong);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
