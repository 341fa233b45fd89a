package org.kartotek.backend.capture.calendar;

import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.capture.tasks.PushTasks;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.Lane;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.CalendarApi;
import org.kartotek.sync.google.CalendarTasks;
import org.springframework.stereotype.Component;

/**
 * Follows the calendars of an account: one events.list a round for each. Events are stored as told
 * and then worked out, so that time alone, without asking Google, turns the next meeting into a
 * past one. Tasks that changed here go out before.
 */
@Component
class CalendarLane implements Lane {
    private final GoogleConnections connections;
    private final FollowedCalendars calendars;
    private final ReadCalendar readCalendar;
    private final WorkOutEvents workOutEvents;
    private final OwnPeople ownPeople;
    private final MutedAddresses muted;
    private final PushTasks pushTasks;

    CalendarLane(
            GoogleConnections connections,
            FollowedCalendars calendars,
            ReadCalendar readCalendar,
            WorkOutEvents workOutEvents,
            OwnPeople ownPeople,
            MutedAddresses muted,
            PushTasks pushTasks) {
        this.connections = connections;
        this.calendars = calendars;
        this.readCalendar = readCalendar;
        this.workOutEvents = workOutEvents;
        this.ownPeople = ownPeople;
        this.muted = muted;
        this.pushTasks = pushTasks;
    }

    @Override
    public LaneKind kind() {
        return LaneKind.CALENDAR;
    }

    @Override
    public boolean serves(GoogleAccount account) {
        return account.allows(
                GoogleAccount.CALENDAR, GoogleAccount.CALENDAR_FULL, GoogleAccount.CALENDAR_EVENTS);
    }

    @Override
    public int waiting(GoogleAccount account) {
        return pushTasks.waiting(account);
    }

    @Override
    public boolean hasWork(GoogleAccount account) {
        return pushTasks.hasWork(account);
    }

    @Override
    public void run(LaneRun run) {
        var account = run.account();
        var client = connections.calendar(account);
        var call = connections.call(Api.CALENDAR, account);
        pushTasks.push(run, new CalendarTasks(client, call));
        var google = new CalendarApi(client, call);
        var round = new Round(run, google, ownPeople.now(), muted.now());
        var further = calendars.of(account.id());
        var own =
                further.stream()
                        .filter(FollowedCalendar::isOwn)
                        .findFirst()
                        .orElseGet(() -> FollowedCalendar.own(account.id()));
        readCalendar.own(round, own);
        workOutEvents.of(round, own.id());
        for (var calendar : further) {
            if (!calendar.isOwn()) {
                readCalendar.further(round, calendar);
                workOutEvents.of(round, calendar.id());
            }
        }
    }
}
