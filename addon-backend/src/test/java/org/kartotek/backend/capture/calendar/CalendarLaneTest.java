package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.capture.NextMeetings;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Calendars of a simulated Google, over HTTP, round by round. The clock stands at 2 March 2026,
 * 10:00 UTC.
 */
class CalendarLaneTest extends OfficeAtGoogle {
    @Autowired EventOrders eventOrders;
    @Autowired WriteContact writeContact;
    @Autowired NextMeetings next;
    @Autowired Timeline timeline;
    @Autowired Contacts contacts;
    @Autowired AmendInteraction amend;
    @Autowired ChooseCalendars choose;

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
    void whatWasMadePrivateHereStaysSoHoweverOftenTheEventMoves() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);
            amend.makePrivate(lines(ayse.id()).getFirst().id(), anna.actor(), clock.instant());

            event(HUB, "past1", "Fair", "2026-03-09T09:00:00Z", "2026-03-09T10:00:00Z", "");
            round(hub);
            assertThat(lines(ayse.id())).isEmpty();
            event(HUB, "past1", "Fair 2", "2026-02-20T09:00:00Z", "2026-02-20T10:00:00Z", "");
            round(hub);

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.at()).isEqualTo("2026-02-20T09:00:00Z");
                        assertThat(it.subject()).isNull();
                    });
        });
    }

    @Test
    void privateInOneCalendarIsPrivateInAll() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            for (var at : List.of("2026-03-01", "2026-03-05")) {
                var uid = "\"iCalUID\":\"" + at + "@x.example\",";
                var id = at.replace("-", "") + "a";
                event(HUB, id, "Secret", at + "T09:00:00Z", at + "T10:00:00Z", uid);
                event(
                        ANNA,
                        id + "b",
                        "Secret",
                        at + "T09:00:00Z",
                        at + "T10:00:00Z",
                        uid + "\"visibility\":\"confidential\",");
            }
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id()).getFirst().subject()).isEqualTo("Secret");

            round(connect(ANNA));
            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.subject()).isNull());
            assertThat(next.of(ayse.id(), clock.instant()).orElseThrow().title()).isEmpty();

            event(HUB, "20260301a", "Secrets", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            round(hub);
            assertThat(lines(ayse.id()).getFirst().subject()).isNull();
        });
    }

    @Test
    void anEventMayNameItsContactAndItsOrder() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var order = sample.orderOf(ayse, anna);
            var jan = contact("Jan", "jan@nord.example", anna);
            event(
                    HUB,
                    "past1",
                    "Measuring",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"extendedProperties\":{\"private\":{\"kartotekContacts\":\"%s, nonsense\",\"kartotekOrder\":\"%s\"}},"
                            .formatted(jan, order.id()));
            guests(HUB, "past1", "[]");

            round(connect(HUB));

            assertThat(lines(jan)).hasSize(1);
            assertThat(lines(ayse.id()))
                    .extracting(Timeline.Line::kind)
                    .contains(EntryKind.MEETING);
            assertThat(lines(order.id())).extracting(Timeline.Line::subject).contains("Measuring");
        });
    }

    @Test
    void oneOccurrenceOfASeriesIsAboutTheOrderSomebodySaidBesideIt() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var order = sample.orderOf(ayse, anna);
            event(
                    HUB,
                    "series1",
                    "Weekly",
                    "2026-02-16T09:00:00Z",
                    "2026-02-16T10:00:00Z",
                    "\"recurrence\":[\"RRULE:FREQ=WEEKLY;COUNT=2\"],");
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id()))
                    .filteredOn(line -> line.kind() == EntryKind.MEETING)
                    .hasSize(2);

            var second = EventId.of("series1_20260223T090000Z").orElseThrow();
            eventOrders.attach(second, order.id(), anna.actor());
            round(hub);

            assertThat(lines(order.id()))
                    .filteredOn(line -> line.kind() == EntryKind.MEETING)
                    .extracting(Timeline.Line::at)
                    .containsExactly(Instant.parse("2026-02-23T09:00:00Z"));
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

    @Test
    void aChosenCalendarIsReadForMeetingsAndForTheCallsAPhoneWroteIntoIt() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var team = calendar(HUB, "Team");
            var phone = calendar(HUB, "Phone");
            into(
                    team,
                    "\"id\":\"past1\",\"summary\":\"Visit\",\"attendees\":[{\"email\":\"ayse@deniz.example\"}]");
            into(
                    phone,
                    "\"id\":\"call1\",\"summary\":\"Call from Ayşe\",\"description\":\"Number: 0532"
                            + " 555 01 23 (incoming call)\\nDuration: 00:01:05\"");
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id())).isEmpty();

            assertThat(choose.choose(anna, hub.id(), List.of(team), List.of(phone))).isTrue();
            round(hub);

            assertThat(lines(ayse.id()))
                    .extracting(Timeline.Line::kind)
                    .containsExactlyInAnyOrder(EntryKind.CALL, EntryKind.MEETING);
            assertThat(lines(ayse.id()))
                    .extracting(Timeline.Line::durationSeconds)
                    .containsOnly(65);
            assertThat(choose.offered(anna).getFirst().calendars())
                    .extracting(ChooseCalendars.Offered::name)
                    .containsExactly(HUB, "Phone", "Team");

            // Each calendar has its own cursor; one that expires or is gone leaves the others be.
            SimulatedGoogle.forgetCalls();
            round(hub);
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 3L));
            SimulatedGoogle.send(
                    SimulatedGoogle.tokenOf(HUB, GoogleAccount.CALENDAR_FULL),
                    URI.create("calendar/v3/calendars/" + team),
                    "DELETE",
                    "");
            event(HUB, "past2", "Lunch", "2026-03-01T12:00:00Z", "2026-03-01T13:00:00Z", "");
            assertThat(round(hub)).isEqualTo(LaneState.OK);
            assertThat(lines(ayse.id())).hasSize(3);

            choose.choose(anna, hub.id(), List.of(), List.of());
            SimulatedGoogle.forgetCalls();
            round(hub);
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 1L));
            assertThat(lines(ayse.id())).hasSize(3);
        });
    }

    @Test
    void callsInTheOwnCalendarAreReadOnceItIsChosenForThem() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(
                    HUB,
                    "call1",
                    "Called Ayşe",
                    "2026-03-02T08:00:00Z",
                    "2026-03-02T08:01:05Z",
                    "\"description\":\"Number: +905325550123 (outgoing call)\\nDuration:"
                            + " 00:01:05\",");
            guests(HUB, "call1", "[]");
            var hub = connect(HUB);
            round(hub);
            choose.choose(anna, hub.id(), List.of(), List.of("primary"));
            round(hub);
            round(hub);

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.kind()).isEqualTo(EntryKind.CALL));
        });
    }

    private static void into(String calendar, String fields) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                "{\"account\":\"%s\",\"calendarId\":\"%s\",\"start\":{\"dateTime\":\"2026-03-01T09:00:00Z\"},\"end\":{\"dateTime\":\"2026-03-01T09:01:05Z\"},%s}"
                        .formatted(HUB, calendar, fields));
    }

    private static String calendar(String account, String name) {
        return SimulatedGoogle.send(
                        SimulatedGoogle.tokenOf(account, GoogleAccount.CALENDAR_FULL),
                        URI.create("calendar/v3/calendars"),
                        "POST",
                        "{\"summary\":\"%s\"}".formatted(name))
                .path("id")
                .asString();
    }

    private static void cancel(String account, String id) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                "{\"account\":\"%s\",\"id\":\"%s\",\"status\":\"cancelled\"}"
                        .formatted(account, id));
    }

    private static void guests(String account, String id, String guests) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                "{\"account\":\"%s\",\"id\":\"%s\",\"attendees\":%s}"
                        .formatted(account, id, guests));
    }

    private UUID contact(String name, String email, Caller by) {
        return writeContact
                .add(
                        new ContactDraft(
                                PersonName.of(name, null),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new EmailAddress(email, null)),
                                List.of(),
                                List.of(),
                                List.of(),
                                Set.of()),
                        by.actor())
                .id();
    }

    private @Nullable Instant lastContact(UUID contact) {
        return contacts.findById(contact).orElseThrow().lastInteractionAt();
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
}
