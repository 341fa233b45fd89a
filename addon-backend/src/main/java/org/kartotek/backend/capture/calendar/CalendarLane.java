package org.kartotek.backend.capture.calendar;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.Lane;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.LeaseLost;
import org.kartotek.backend.google.Ledger;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.CalendarApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Follows one calendar: one events.list a round. Events are stored as told and then worked out, so
 * that time alone, without asking Google, turns the next meeting into a past one.
 */
@Component
class CalendarLane implements Lane {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarLane.class);
    private static final int PAGE = 50;

    private final GoogleConnections connections;
    private final CalendarEvents events;
    private final CaptureMeetings capture;
    private final OwnPeople ownPeople;
    private final MutedAddresses muted;

    CalendarLane(
            GoogleConnections connections,
            CalendarEvents events,
            CaptureMeetings capture,
            OwnPeople ownPeople,
            MutedAddresses muted) {
        this.connections = connections;
        this.events = events;
        this.capture = capture;
        this.ownPeople = ownPeople;
        this.muted = muted;
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
    public void run(LaneRun run) {
        var account = run.account();
        var calendar =
                new CalendarApi(
                        connections.calendar(account), connections.call(Api.CALENDAR, account));
        var people = ownPeople.now();
        var quiet = muted.now();
        read(run, calendar, people, quiet);
        run.apply(() -> events.wakeNewlyKnown(account.id()));
        workOut(run, people, quiet);
    }

    private void read(
            LaneRun run, CalendarApi calendar, OwnPeople.Now people, MutedAddresses.Now quiet) {
        var full = run.cursor() == null;
        Set<String> seen = new HashSet<>();
        @Nullable String page = null;
        do {
            var answer = calendar.list(CalendarApi.PRIMARY, run.cursor(), page);
            answer.events().forEach(it -> seen.add(it.id()));
            page = answer.nextPage();
            var token = answer.nextSyncToken();
            if (token != null && page == null) {
                finish(run, token, answer.events(), people, quiet, full ? seen : null);
            } else {
                run.apply(() -> save(run, answer.events(), people, quiet));
            }
        } while (page != null);
    }

    /**
     * @param all every event there is, after a full listing: it tells of no deletions, so what is
     *     missing is deleted
     */
    private void finish(
            LaneRun run,
            String token,
            Collection<CalendarEvent> last,
            OwnPeople.Now people,
            MutedAddresses.Now quiet,
            @Nullable Set<String> all) {
        if (all == null && last.isEmpty() && token.equals(run.cursor())) {
            return;
        }
        run.finish(
                token,
                () -> {
                    save(run, last, people, quiet);
                    if (all != null) {
                        var missing = events.ids(run.account().id());
                        missing.removeAll(all);
                        missing.forEach(id -> cancel(run, id));
                    }
                });
    }

    private void save(
            LaneRun run,
            Collection<CalendarEvent> told,
            OwnPeople.Now people,
            MutedAddresses.Now quiet) {
        var account = run.account().id();
        for (var event : told) {
            var outsiders = CaptureMeetings.outsiders(event, people, quiet);
            if (event.cancelled() && !event.isException()) {
                cancel(run, event.id());
            } else if (!outsiders.isEmpty()
                    || event.isException()
                    || !event.recurrence().isEmpty()
                    || events.isStored(account, event.id())) {
                events.save(account, event, outsiders);
            }
        }
    }

    /**
     * A tombstone says nothing but its id: the stored event is worked out once more, as cancelled.
     */
    private void cancel(LaneRun run, String id) {
        var account = run.account().id();
        var stored = events.find(account, id);
        if (stored != null) {
            events.save(account, stored.asCancelled(), Set.of());
        }
    }

    private void workOut(LaneRun run, OwnPeople.Now people, MutedAddresses.Now quiet) {
        var now = run.now();
        var account = run.account();
        for (var due = events.due(account.id(), now, PAGE);
                !due.isEmpty();
                due = events.due(account.id(), now, PAGE)) {
            var page = due;
            try {
                run.apply(() -> page.forEach(it -> capture.of(account, it, people, quiet, now)));
            } catch (LeaseLost | ConcurrencyFailureException e) {
                throw e;
            } catch (RuntimeException e) {
                page.forEach(it -> single(run, it, people, quiet));
            }
        }
    }

    private void single(
            LaneRun run, CalendarEvent event, OwnPeople.Now people, MutedAddresses.Now quiet) {
        var account = run.account();
        try {
            run.apply(() -> capture.of(account, event, people, quiet, run.now()));
        } catch (LeaseLost | ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Event {} of {} is parked", event.id(), account.id(), e);
            run.apply(() -> {
                run.ledger()
                        .record(
                                Ledger.Item.parked(
                                        event.id(),
                                        event.id(),
                                        Ledger.Direction.IN,
                                        e.getClass().getSimpleName()));
                events.workedOut(account.id(), event.id(), null, Set.of());
            });
        }
    }
}
