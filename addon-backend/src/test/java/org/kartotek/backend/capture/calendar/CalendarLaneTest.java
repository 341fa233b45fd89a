package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.NextMeetings;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Calendars of a simulated Google, over HTTP, round by round. The clock stands at 2 March 2026,
 * 10:00 UTC.
 */
@BackendTest
class CalendarLaneTest {
    private static final String HUB = "hub@office.example";
    private static final String ANNA = "anna@office.example";

    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired RunLane runLane;
    @Autowired WriteContact writeContact;
    @Autowired NextMeetings next;
    @Autowired Timeline timeline;
    @Autowired SettableClock clock;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
    }

    @BeforeEach
    void anEmptyGoogle() {
        SimulatedGoogle.reset();
    }

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
    void ofAPrivateMeetingOnlyTheTimeIsKnown() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(
                    HUB,
                    "past1",
                    "Secret",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"visibility\":\"private\",");
            round(connect(HUB));

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.subject()).isNull());
        });
    }

    @Test
    void whoBecomesKnownLaterGetsTheMeetingsToo() {
        inOffice(anna -> {
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);

            var ayse =
                    writeContact.add(
                            new ContactDraft(
                                    PersonName.of("Ayşe", "Yılmaz"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(new EmailAddress("ayse@deniz.example", null)),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Set.of()),
                            anna.actor());
            round(hub);

            assertThat(lines(ayse.id())).hasSize(1);
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

    private static void event(
            String account, String id, String title, String start, String end, String more) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                """
                {"account":"%s","id":"%s","summary":"%s",%s"start":{"dateTime":"%s","timeZone":"Europe/Istanbul"},
                 "end":{"dateTime":"%s","timeZone":"Europe/Istanbul"},
                 "attendees":[{"email":"%s","responseStatus":"accepted","organizer":true},{"email":"ayse@deniz.example","responseStatus":"accepted"}]}\
                """
                        .formatted(account, id, title, more, start, end, account));
    }

    private List<Timeline.Line> lines(UUID subject) {
        return timeline.of(subject, Timeline.Filter.ALL, null, 200).lines();
    }

    private GoogleAccount connect(String email) {
        return SimulatedGoogle.connect(accounts, email, GoogleAccount.CALENDAR);
    }

    private LaneState round(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.CALENDAR).orElseThrow();
    }

    private interface InOffice {
        void of(Caller anna);
    }

    private void inOffice(InOffice work) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    work.of(anna);
                    return null;
                });
    }
}
