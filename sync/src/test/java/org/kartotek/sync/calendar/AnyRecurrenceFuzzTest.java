package org.kartotek.sync.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Rules as other people's programs write them. */
class AnyRecurrenceFuzzTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-04-01T00:00:00Z");

    @FuzzTest
    void anyRuleGivesStartsBeforeTheEnd(byte[] rules) {
        var lines = new String(rules, StandardCharsets.UTF_8).lines().limit(20).toList();
        var moment = new EventTime.Moment(Instant.parse("2026-01-05T09:00:00Z"), OSLO);
        var day = new EventTime.Day(LocalDate.of(2026, 1, 5));

        for (var first : new EventTime[] {moment, day}) {
            var series = OccurrencesTest.aSeries(first, lines);
            assertThat(Recurrence.starts(series, first, FROM, UNTIL))
                    .allSatisfy(start -> assertThat(start).hasSameClassAs(first));
        }
    }
}
