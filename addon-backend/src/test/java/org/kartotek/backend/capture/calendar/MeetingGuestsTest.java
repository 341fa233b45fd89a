package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One meeting in several calendars is one, and its guests are whom any of them names. */
class MeetingGuestsTest extends OfficeOfMeetings {
    @Test
    void aMeetingInTwoCalendarsIsOneInteraction() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(
                    HUB,
                    "past1",
                    "Fair",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"iCalUID\":\"fair@x.example\",");
            event(
                    ANNA,
                    "past9",
                    "Fair",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"iCalUID\":\"fair@x.example\",");

            round(connect(HUB));
            round(connect(ANNA));

            assertThat(lines(ayse.id())).hasSize(1);
        });
    }

    @Test
    void anInvitationToSingleDaysOfASeriesIsAMeetingWithoutTheSeries() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(
                    HUB,
                    "series1",
                    "Review",
                    "2026-02-02T09:00:00Z",
                    "2026-02-02T10:00:00Z",
                    "\"recurrence\":[\"RRULE:FREQ=WEEKLY;COUNT=3\"],\"iCalUID\":\"w@x.example\",");
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id())).hasSize(3);

            // Anna is invited to one day only: her calendar holds that day and no series.
            var day = "series1_20260209T090000Z";
            event(HUB, day, "Review", "2026-02-09T11:00:00Z", "2026-02-09T12:00:00Z", "");
            guests(
                    HUB,
                    day,
                    "[{\"email\":\"%s\"},{\"email\":\"ayse@deniz.example\"}]".formatted(ANNA));
            var annas = connect(ANNA);
            round(annas);

            assertThat(lines(ayse.id())).hasSize(3);
            round(hub);
            assertThat(lines(ayse.id())).hasSize(3);
            cancel(HUB, "series1");
            round(hub);
            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.at()).isEqualTo("2026-02-09T11:00:00Z"));
            cancel(ANNA, day);
            round(annas);
            assertThat(lines(ayse.id())).isEmpty();
        });
    }

    @Test
    void whoIsTakenOffTheGuestListLeavesTheMeetingUnlessAnotherCalendarSaysOtherwise() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var fair = "\"iCalUID\":\"fair@x.example\",";
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", fair);
            event(ANNA, "past9", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", fair);
            var hub = connect(HUB);
            var annas = connect(ANNA);
            round(hub);
            round(annas);

            guests(HUB, "past1", "[]");
            round(hub);
            assertThat(lines(ayse.id())).hasSize(1);

            guests(
                    ANNA,
                    "past9",
                    "[{\"email\":\"ayse@deniz.example\",\"responseStatus\":\"declined\"}]");
            round(annas);
            assertThat(lines(ayse.id())).isEmpty();
        });
    }

    @Test
    void oneOfTwoGuestsLeavesAndTheOtherStays() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var jan = contact("Jan", "jan@nord.example", anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            guests(
                    HUB,
                    "past1",
                    "[{\"email\":\"ayse@deniz.example\"},{\"email\":\"jan@nord.example\"}]");
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(jan)).hasSize(1);

            guests(HUB, "past1", "[{\"email\":\"ayse@deniz.example\"}]");
            round(hub);

            assertThat(lines(jan)).isEmpty();
            assertThat(lines(ayse.id())).hasSize(1);
        });
    }
}
