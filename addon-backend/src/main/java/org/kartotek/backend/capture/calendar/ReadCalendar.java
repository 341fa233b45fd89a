package org.kartotek.backend.capture.calendar;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.capture.tasks.TakeTaskEvents;
import org.kartotek.backend.google.Ledger;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.calendar.CallEvents;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.google.CalendarApi;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.SyncFailure;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.stereotype.Component;

/** What changed in a calendar since its cursor, or all of it without one. */
@Component
class ReadCalendar {
    /** An account's own calendar goes on from the lane's cursor. */
    private static final String OWN = "lane";

    private final FollowedCalendars calendars;
    private final CalendarEvents events;
    private final CaptureCall captureCall;
    private final TakeTaskEvents tasks;

    ReadCalendar(
            FollowedCalendars calendars,
            CalendarEvents events,
            CaptureCall captureCall,
            TakeTaskEvents tasks) {
        this.calendars = calendars;
        this.events = events;
        this.captureCall = captureCall;
        this.tasks = tasks;
    }

    /** The frame of the lane keeps this cursor, and begins again when it has expired. */
    void own(Round round, FollowedCalendar calendar) {
        // Chosen anew for something: all of it is read once more.
        var cursor = calendar.anew() ? null : round.run().cursor();
        read(
                round,
                calendar,
                cursor,
                (token, page) ->
                        round.run()
                                .finish(
                                        token,
                                        () -> {
                                            page.run();
                                            if (calendar.anew()) {
                                                calendars.moveCursor(calendar.id(), OWN);
                                            }
                                        }));
    }

    /** A calendar that is not shared any more, or was deleted, does not stop the others. */
    void further(Round round, FollowedCalendar calendar) {
        try {
            further(round, calendar, calendar.cursor());
        } catch (GoogleRefusal e) {
            switch (SyncFailure.of(e.api(), e)) {
                case SyncFailure.StartOver ignored -> further(round, calendar, null);
                case SyncFailure.Gone ignored -> unreadable(round, calendar, e);
                case SyncFailure.Park ignored -> unreadable(round, calendar, e);
                default -> throw e;
            }
        }
    }

    private void further(Round round, FollowedCalendar calendar, @Nullable String cursor) {
        read(
                round,
                calendar,
                cursor,
                (token, page) ->
                        round.run()
                                .apply(() -> {
                                    page.run();
                                    calendars.moveCursor(calendar.id(), token);
                                }));
    }

    private void unreadable(Round round, FollowedCalendar calendar, GoogleRefusal refusal) {
        round.run()
                .apply(() ->
                        round.run()
                                .ledger()
                                .record(
                                        Ledger.Item.parked(
                                                "calendar:" + calendar.id(),
                                                calendar.name(),
                                                Ledger.Direction.IN,
                                                refusal.sentence())));
    }

    private interface Finish {
        void with(String token, Runnable lastPage);
    }

    private void read(
            Round round, FollowedCalendar calendar, @Nullable String cursor, Finish finish) {
        Set<String> seen = new HashSet<>();
        @Nullable String page = null;
        do {
            var answer = round.google().list(calendar.googleId(), cursor, page);
            answer.events().forEach(it -> seen.add(it.id()));
            answer.tasks().forEach(it -> seen.add(it.id()));
            page = answer.nextPage();
            var token = answer.nextSyncToken();
            if (token == null || page != null) {
                round.run().apply(() -> save(round, calendar, answer));
            } else if (cursor == null) {
                // A full listing tells of no deletions: what is missing is deleted.
                finish.with(
                        token,
                        () -> {
                            save(round, calendar, answer);
                            tasks.missing(round.run(), calendar.googleId(), seen);
                            var missing = events.ids(calendar.id());
                            missing.removeAll(seen);
                            missing.forEach(id -> cancel(calendar.id(), id));
                        });
            } else if (!answer.isEmpty() || !token.equals(cursor)) {
                finish.with(token, () -> save(round, calendar, answer));
            }
        } while (page != null);
    }

    private void save(Round round, FollowedCalendar calendar, CalendarApi.Page told) {
        tasks.of(round.run(), calendar.googleId(), told.tasks());
        for (var event : told.events()) {
            var call = calendar.calls() ? CallEvents.call(event) : Optional.<PhoneCall>empty();
            if (call.isPresent()) {
                captureCall.of(call.get(), "calendar", caller(round));
            } else if (event.cancelled() && !event.isException()) {
                cancel(calendar.id(), event.id());
            } else if (calendar.meetings()) {
                save(round, calendar.id(), event);
            }
        }
    }

    /** The one with the phone. */
    private static Actor caller(Round round) {
        var owner = new MailAddress(round.run().account().email(), "");
        return round.own().actor(owner, Door.CALL_LOG);
    }

    private void save(Round round, UUID calendar, CalendarEvent event) {
        var concernsUs =
                !CaptureMeetings.outsiders(event, round).isEmpty() || !event.links().isEmpty();
        if (concernsUs
                || event.isException()
                || !event.recurrence().isEmpty()
                || events.isStored(calendar, event.id())) {
            events.save(calendar, event, concernsUs);
        }
    }

    /**
     * A tombstone says nothing but its id: the stored event is worked out once more, as cancelled.
     */
    private void cancel(UUID calendar, String id) {
        var stored = events.find(calendar, id);
        if (stored != null) {
            events.save(calendar, stored.asCancelled(), false);
        }
    }
}
