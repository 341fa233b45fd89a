package org.kartotek.sync.call;

import java.time.Duration;
import java.time.Instant;

/**
 * One call of a telephone. The number stands as the phone wrote it; "" when it was withheld.
 *
 * @param number raw, to be read with the office's default region
 */
public record PhoneCall(Way way, String number, Instant at, Duration duration) {

    /** What Android's call log says happened. */
    public enum Way {
        INCOMING,
        OUTGOING,
        MISSED,
        VOICEMAIL,
        REJECTED;

        public boolean isFromCustomer() {
            return this != OUTGOING;
        }

        public boolean isAnswered() {
            return this == INCOMING || this == OUTGOING;
        }
    }

    /**
     * The key under which one call is known from whatever source it comes: number in E.164 (or the
     * raw one), start to the second, direction. Two phones that share a number, or a call log that
     * is uploaded twice, give the same key.
     */
    public String key(String e164) {
        var who = e164.isEmpty() ? number : e164;
        return "call:"
                + who
                + ":"
                + at.getEpochSecond()
                + ":"
                + (way.isFromCustomer() ? "in" : "out");
    }
}
