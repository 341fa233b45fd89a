package org.kartotek.sync.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void aSingleEventTakesPlaceOnce() {
        var event = anEvent("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", List.of());

        assertThat(Occurrences.of(event, List.of(), OSLO, JANUARY, DECEMBER))
                .singleElement()
                .satisfies(once -> {
                    assertThat(once.key()).isEqualTo("meeting:uid-1");
                    assertThat(once.start()).isEqualTo("2026-03-02T09:00:00Z");
                    assertThat(once.end()).isEqualTo("2026-03-02T10:00:00Z");
                    assertThat(once.isOver(Instant.parse("2026-03-02T09:59:59Z"))).isFalse();
                    assertThat(once.isOver(Instant.parse("2026-03-02T10:00:00Z"))).isTrue();
                });
    }

    @Test
    void aWeeklyMeetingKeepsItsHourOverSummerTime() {
        var series =
                anEvent(
                        "2026-03-23T09:00:00Z",
                        "2026-03-23T10:00:00Z",
                        List.of("RRULE:FREQ=WEEKLY;COUNT=2"));

        assertThat(starts(series)).containsExactly("2026-03-23T09:00:00Z", "2026-03-30T08:00:00Z");
    }

    /** As Google unfolds it: the start, and beside it as many as the rule counts. */
    @Test
    void aStartThatItsRuleDoesNotNameIsAMeetingToo() {
        var thursday =
                anEvent(
                        "2026-03-05T09:00:00Z",
                        "2026-03-05T10:00:00Z",
                        List.of("RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=WE"));

        assertThat(starts(thursday))
                .containsExactly(
                        "2026-03-05T09:00:00Z", "2026-03-11T09:00:00Z", "2026-03-18T09:00:00Z");
    }

    @Test
    void untilMayBeADayForAMeetingWithHours() {
        var series =
                anEvent(
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T10:00:00Z",
                        List.of("RRULE:FREQ=DAILY;UNTIL=20260304"));

        assertThat(starts(series))
                .containsExactly(
                        "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z", "2026-03-04T09:00:00Z");
    }

    @Test
    void excludedDatesAreLeftOutAndAddedOnesComeIn() {
        var series =
                anEvent(
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T10:00:00Z",
                        List.of(
                                "RRULE:FREQ=DAILY;COUNT=3",
                                "EXDATE;TZID=Europe/Oslo:20260303T100000",
                                "RDATE:20260310T090000Z"));

        assertThat(starts(series))
                .containsExactly(
                        "2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z", "2026-03-10T09:00:00Z");
    }

    @Test
    void aCancelledOccurrenceDoesNotTakePlace() {
        var series =
                anEvent(
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T10:00:00Z",
                        List.of("RRULE:FREQ=DAILY;COUNT=3"));
        var cancelled = anException(series, "2026-03-03T09:00:00Z", null, true);

        assertThat(Occurrences.of(series, List.of(cancelled), OSLO, JANUARY, DECEMBER))
                .extracting(o -> o.start().toString())
                .containsExactly("2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z");
    }

    @Test
    void aMovedOccurrenceKeepsItsKey() {
        var series =
                anEvent(
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T10:00:00Z",
                        List.of("RRULE:FREQ=DAILY;COUNT=2"));
        var moved = anException(series, "2026-03-03T09:00:00Z", "2026-03-05T12:00:00Z", false);

        var before = Occurrences.of(series, List.of(), OSLO, JANUARY, DECEMBER).getLast();
        var after = Occurrences.of(series, List.of(moved), OSLO, JANUARY, DECEMBER).getLast();

        assertThat(after.key()).isEqualTo(before.key());
        assertThat(after.start()).isEqualTo("2026-03-05T12:00:00Z");
        assertThat(after.end()).isEqualTo("2026-03-05T13:00:00Z");
    }

    @Test
    void anAllDayEventEndsWhereTheOfficesDayEnds() {
        var event =
                aDay(
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 3, 3),
                        List.of("RRULE:FREQ=YEARLY;UNTIL=20270302T000000Z"));

        var days =
                Occurrences.of(
                        event, List.of(), OSLO, JANUARY, Instant.parse("2029-01-01T00:00:00Z"));

        assertThat(days)
                .extracting(o -> o.start().toString())
                .containsExactly("2026-03-01T23:00:00Z", "2027-03-01T23:00:00Z");
        assertThat(days.getFirst().end()).isEqualTo("2026-03-02T23:00:00Z");
        assertThat(days.getFirst().allDay()).isTrue();
    }

    @Test
    void anEndlessSeriesIsWorkedOutOnlyAsFarAsAsked() {
        var series =
                anEvent(
                        "2016-03-01T09:00:00Z",
                        "2016-03-01T10:00:00Z",
                        List.of("RRULE:FREQ=DAILY"));

        assertThat(
                        Occurrences.of(
                                series,
                                List.of(),
                                OSLO,
                                DECEMBER,
                                DECEMBER.plusSeconds(3 * 86_400)))
                .hasSize(3);
    }

    @Test
    void anUnreadableRuleLeavesTheFirstMeeting() {
        assertThat(
                        starts(
                                anEvent(
                                        "2026-03-02T09:00:00Z",
                                        "2026-03-02T10:00:00Z",
                                        List.of("RRULE:FREQ=NEVER"))))
                .containsExactly("2026-03-02T09:00:00Z");
    }

    private static List<String> starts(CalendarEvent series) {
        return Occurrences.of(series, List.of(), OSLO, JANUARY, DECEMBER).stream()
                .map(o -> o.start().toString())
                .toList();
    }

    static CalendarEvent aSeries(EventTime first, List<String> recurrence) {
        return new CalendarEvent(
                "e1",
                "uid-1",
                false,
                false,
                "Visit",
                "",
                "",
                first,
                first,
                recurrence,
                null,
                null,
                List.of(),
                EventLinks.NONE);
    }

    private static CalendarEvent anEvent(String start, String end, List<String> recurrence) {
        return new CalendarEvent(
                "e1",
                "uid-1",
                false,
                false,
                "Visit",
                "",
                "",
                moment(start),
                moment(end),
                recurrence,
                null,
                null,
                List.of(),
                EventLinks.NONE);
    }

    private static CalendarEvent aDay(LocalDate start, LocalDate end, List<String> recurrence) {
        return new CalendarEvent(
                "e1",
                "uid-1",
                false,
                false,
                "Fair",
                "",
                "",
                new EventTime.Day(start),
                new EventTime.Day(end),
                recurrence,
                null,
                null,
                List.of(),
                EventLinks.NONE);
    }

    private static CalendarEvent anException(
            CalendarEvent series,
            String original,
            @org.jspecify.annotations.Nullable String start,
            boolean cancelled) {
        var at = start == null ? null : moment(start);
        var end =
                start == null
                        ? null
                        : new EventTime.Moment(Instant.parse(start).plusSeconds(3600), OSLO);
        return new CalendarEvent(
                series.id() + "_x",
                series.uid(),
                cancelled,
                false,
                "Visit",
                "",
                "",
                at,
                end,
                List.of(),
                series.id(),
                moment(original),
                List.of(),
                EventLinks.NONE);
    }

    private static EventTime moment(String at) {
        return new EventTime.Moment(Instant.parse(at), OSLO);
    }
}
