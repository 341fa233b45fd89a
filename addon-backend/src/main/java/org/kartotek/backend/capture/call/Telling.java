package org.kartotek.backend.capture.call;

import java.time.Instant;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.sync.call.PhoneCall;

/**
 * One call as one source tells it, with its number as we know it.
 *
 * @param key the same however often the source tells of it
 * @param row what we would write down, if nobody told of it before
 */
record Telling(String key, PhoneCalls.Row row) {
    private static final int LONGEST_NUMBER = 60;

    static Telling of(Told told, String region) {
        var call = cut(told.call());
        var number = PhoneNumbers.key(call.number(), region);
        var callKey = call.key(number.orElse(""));
        return new Telling(
                told.key(callKey),
                new PhoneCalls.Row(
                        callKey,
                        call,
                        number.orElse(call.number()),
                        told.actor(),
                        told.recording()));
    }

    Instant at() {
        return row.call().at();
    }

    private static PhoneCall cut(PhoneCall call) {
        var number = call.number();
        return number.length() <= LONGEST_NUMBER
                ? call
                : new PhoneCall(
                        call.way(),
                        number.substring(0, LONGEST_NUMBER),
                        call.at(),
                        call.duration());
    }
}
