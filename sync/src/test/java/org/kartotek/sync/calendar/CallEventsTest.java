package org.kartotek.sync.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.call.PhoneCall.Way;

class CallEventsTest {
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Number: +4912345 (incoming call)|Duration: 00:01:05, INCOMING, +4912345, 65",
        "Number: 0532 555 01 23 (outgoing call)<br>Duration: 01:00:00, OUTGOING, 0532 555 01 23,"
                + " 3600",
        "Number: +4912345 (missed call), MISSED, +4912345, 0",
        "Number: +4912345 (incoming call (voicemail))|Duration: 00:00:09, VOICEMAIL, +4912345, 9",
        "Number: Unknown (incoming call)|Duration: 00:00:01, INCOMING, '', 1",
        "Номер: +79161234567 (исходящий вызов)|Длительность: 00:00:30, OUTGOING, +79161234567, 30",
        "Nummer: +4799887766 (ubesvart anrop), MISSED, +4799887766, 0",
        "Numara: +905325550123 (gelen arama)|Süre: 00:02:00, INCOMING, +905325550123, 120",
        "Nömrə: +994501234567 (rədd edilmiş zəng), REJECTED, +994501234567, 0"
    })
    void readsWhatThePhoneWroteInItsLanguage(String text, Way way, String number, int seconds) {
        assertThat(CallEvents.call(described(text.replace('|', '\n'))))
                .contains(new PhoneCall(way, number, AT, Duration.ofSeconds(seconds)));
    }

    @Test
    void anEventThatOnlyMentionsANumberIsNoCall() {
        for (var text :
                List.of(
                        "",
                        "Call Ayşe on +905325550123 (mobile) about the order\nand ask for Mehmet",
                        "Room: 5 (second floor)\nBring the samples",
                        "Agenda: prices (new), dates\n1: 2\n3: 4\n5: 6")) {
            assertThat(CallEvents.call(described(text))).as(text).isEmpty();
        }
    }

    private static CalendarEvent described(String text) {
        var start = new EventTime.Moment(AT, ZoneId.of("UTC"));
        return new CalendarEvent(
                "e1",
                "uid-1",
                false,
                false,
                "Call",
                text,
                "",
                start,
                start,
                List.of(),
                null,
                null,
                List.of(),
                EventLinks.NONE);
    }
}
