package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Past meetings stand in the timeline, the nearest of those to come is the next, as time goes by.
 */
class CalendarLaneTest extends OfficeOfMeetings {
    @Autowired Contacts contacts;

    @Test
    void aPastMeetingStandsInTheTimelineAndAFutureOneIsTheNext() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:30:00Z", "");
            event(HUB, "soon1", "Visit", "2026-03-05T09:00:00Z", "2026-03-05T10:00:00Z", "");
            var hub = connect(HUB);

            assertThat(round(hub)).isEqualTo(LaneState.OK);

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.kind()).isEqualTo(EntryKind.MEETING);
                        assertThat(it.subject()).isEqualTo("Fair");
                        assertThat(it.at()).isEqualTo("2026-03-01T09:00:00Z");
                        assertThat(it.durationSeconds()).isEqualTo(5400);
                    });
            assertThat(next.of(ayse.id(), clock.instant()))
                    .hasValueSatisfying(it -> assertThat(it.title()).isEqualTo("Visit"));
        });
    }

    @Test
    void timeAloneMakesTheNextMeetingAPastOne() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(
                    HUB,
                    "soon1",
                    "Visit",
                    "2026-03-02T11:00:00Z",
                    "2026-03-02T12:00:00Z",
                    "\"recurrence\":[\"RRULE:FREQ=WEEKLY\"],");
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id())).isEmpty();

            clock.advance(Duration.ofHours(2));
            round(hub);

            assertThat(lines(ayse.id())).hasSize(1);
            assertThat(next.of(ayse.id(), clock.instant()))
                    .hasValueSatisfying(
                            it -> assertThat(it.start()).isEqualTo("2026-03-09T11:00:00Z"));
        });
    }

    @Test
    void aQuietCalendarCostsOneEventsListARound() {
        inOffice(anna -> {
            sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            var hub = connect(HUB);
            SimulatedGoogle.forgetCalls();
            round(hub);
            // The whole calendar is one page.
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 1L));

            round(hub);
            round(hub);

            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 3L));
        });
    }

    @Test
    void whatIsMovedOrCancelledInTheCalendarIsMovedOrGoneHere() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            event(HUB, "past2", "Lunch", "2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z", "");
            event(HUB, "soon1", "Visit", "2026-03-05T09:00:00Z", "2026-03-05T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);

            event(HUB, "past1", "Fair", "2026-02-28T09:00:00Z", "2026-02-28T11:00:00Z", "");
            event(
                    HUB,
                    "past2",
                    "Lunch",
                    "2026-03-01T12:00:00Z",
                    "2026-03-01T13:00:00Z",
                    "\"status\":\"cancelled\",");
            event(
                    HUB,
                    "soon1",
                    "Visit",
                    "2026-03-05T09:00:00Z",
                    "2026-03-05T10:00:00Z",
                    "\"status\":\"cancelled\",");
            round(hub);

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.at()).isEqualTo("2026-02-28T09:00:00Z"));
            assertThat(next.of(ayse.id(), clock.instant())).isEmpty();
        });
    }

    @Test
    void whoBecomesKnownLaterGetsTheMeetingsToo() {
        inOffice(anna -> {
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);

            var ayse = contact("Ayşe", "ayse@deniz.example", anna);
            round(hub);

            assertThat(lines(ayse)).hasSize(1);
        });
    }

    @Test
    void afterAnExpiredTokenWhatWasDeletedMeanwhileIsGone() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            event(HUB, "past2", "Lunch", "2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z", "");
            var hub = connect(HUB);
            round(hub);

            event(
                    HUB,
                    "past2",
                    "Lunch",
                    "2026-03-01T12:00:00Z",
                    "2026-03-01T13:00:00Z",
                    "\"status\":\"cancelled\",");
            SimulatedGoogle.post(
                    "_sim/faults",
                    "{\"account\":\"%s\",\"method\":\"calendar.events.list\",\"kind\":\"status\",\"status\":410,\"body\":{\"error\":{\"errors\":[{\"domain\":\"calendar\",\"reason\":\"fullSyncRequired\",\"message\":\"m\"}],\"code\":410,\"message\":\"m\"}},\"times\":1}"
                            .formatted(HUB));
            assertThat(round(hub)).isEqualTo(LaneState.OK);

            assertThat(lines(ayse.id())).extracting(Timeline.Line::subject).containsExactly("Fair");
        });
    }

    @Test
    void aMeetingMovedIntoTheFutureAndBackStandsWhereItTookPlaceAndNowhereElse() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);

            event(HUB, "past1", "Fair", "2026-03-09T09:00:00Z", "2026-03-09T10:00:00Z", "");
            round(hub);
            assertThat(lines(ayse.id())).isEmpty();
            assertThat(lastContact(ayse.id())).isNull();
            assertThat(next.of(ayse.id(), clock.instant()))
                    .hasValueSatisfying(
                            it -> assertThat(it.start()).isEqualTo("2026-03-09T09:00:00Z"));

            event(HUB, "past1", "Fair", "2026-02-20T09:00:00Z", "2026-02-20T10:00:00Z", "");
            round(hub);
            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.at()).isEqualTo("2026-02-20T09:00:00Z"));
            assertThat(next.of(ayse.id(), clock.instant())).isEmpty();
            assertThat(lastContact(ayse.id())).isEqualTo("2026-02-20T09:00:00Z");
        });
    }

    @Test
    void anEventWithAnIdOfAnotherProgramIsReadLikeAnyOther() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var outlook = "040000008200e00074c5b7101a82e008".repeat(4) + "şəhər";
            event(
                    HUB,
                    "60q30c1g".repeat(40),
                    "Fair",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"iCalUID\":\"" + outlook + "\",");

            assertThat(round(connect(HUB))).isEqualTo(LaneState.OK);

            assertThat(lines(ayse.id())).hasSize(1);
        });
    }

    @Test
    void aMeetingFarAheadComesIntoSightWithTime() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "far01", "Fair", "2027-05-01T09:00:00Z", "2027-05-01T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);
            assertThat(next.of(ayse.id(), clock.instant())).isEmpty();

            clock.advance(Duration.ofDays(100));
            round(hub);

            assertThat(next.of(ayse.id(), clock.instant()))
                    .hasValueSatisfying(it -> assertThat(it.title()).isEqualTo("Fair"));
        });
    }

    private @Nullable Instant lastContact(UUID contact) {
        return contacts.findById(contact).orElseThrow().lastInteractionAt();
    }
}
