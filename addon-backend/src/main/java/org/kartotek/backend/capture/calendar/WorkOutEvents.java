package org.kartotek.backend.capture.calendar;

import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.google.LaneCutShort;
import org.kartotek.backend.google.LeaseLost;
import org.kartotek.backend.google.Ledger;
import org.kartotek.sync.calendar.CalendarEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Whatever was told anew, or whose time has come; an event that fails does not stop the others. */
@Component
class WorkOutEvents {
    private static final Logger LOG = LoggerFactory.getLogger(WorkOutEvents.class);
    private static final int PAGE = 50;

    private final CalendarEvents events;
    private final CaptureMeetings capture;

    WorkOutEvents(CalendarEvents events, CaptureMeetings capture) {
        this.events = events;
        this.capture = capture;
    }

    void of(Round round, UUID calendar) {
        var run = round.run();
        run.apply(() -> events.wakeNewlyKnown(calendar));
        for (var due = events.due(calendar, run.now(), PAGE);
                !due.isEmpty();
                due = events.due(calendar, run.now(), PAGE)) {
            var page = due;
            try {
                run.apply(() -> page.forEach(it -> capture.of(round, calendar, it)));
            } catch (LeaseLost | LaneCutShort | ConcurrencyFailureException e) {
                throw e;
            } catch (RuntimeException e) {
                page.forEach(it -> single(round, calendar, it));
            }
        }
    }

    private void single(Round round, UUID calendar, CalendarEvent event) {
        var run = round.run();
        try {
            run.apply(() -> capture.of(round, calendar, event));
        } catch (LeaseLost | LaneCutShort | ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Event {} of {} is parked", event.id(), calendar, e);
            run.apply(() -> {
                run.ledger()
                        .record(
                                Ledger.Item.parked(
                                        event.id(),
                                        event.id(),
                                        Ledger.Direction.IN,
                                        e.getClass().getSimpleName()));
                events.workedOut(calendar, event.id(), null, Map.of());
            });
        }
    }
}
