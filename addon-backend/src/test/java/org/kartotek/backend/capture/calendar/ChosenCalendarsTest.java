package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/** Calendars beside the own one are read for what they were chosen for. */
class ChosenCalendarsTest extends OfficeOfMeetings {
    @Autowired ChooseCalendars choose;

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
}
