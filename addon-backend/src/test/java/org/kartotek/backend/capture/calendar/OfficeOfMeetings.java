package org.kartotek.backend.capture.calendar;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.capture.NextMeetings;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Calendars of a simulated Google, over HTTP, round by round. The clock stands at 2 March 2026,
 * 10:00 UTC.
 */
abstract class OfficeOfMeetings extends OfficeAtGoogle {
    @Autowired WriteContact writeContact;
    @Autowired NextMeetings next;
    @Autowired Timeline timeline;

    static void event(
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

    static void guests(String account, String id, String guests) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                "{\"account\":\"%s\",\"id\":\"%s\",\"attendees\":%s}"
                        .formatted(account, id, guests));
    }

    static void cancel(String account, String id) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                "{\"account\":\"%s\",\"id\":\"%s\",\"status\":\"cancelled\"}"
                        .formatted(account, id));
    }

    UUID contact(String name, String email, Caller by) {
        var draft =
                ContactDraft.named(PersonName.of(name, null))
                        .withEmails(List.of(new EmailAddress(email, null)));
        return writeContact.add(draft, by.actor()).id();
    }

    List<Timeline.Line> lines(UUID subject) {
        return timeline.of(subject, Timeline.Filter.ALL, null, 200).lines();
    }

    GoogleAccount connect(String email) {
        return SimulatedGoogle.connect(accounts, email, GoogleAccount.CALENDAR);
    }

    LaneState round(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.CALENDAR).orElseThrow();
    }
}
