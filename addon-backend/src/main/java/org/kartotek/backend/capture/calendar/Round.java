package org.kartotek.backend.capture.calendar;

import java.time.Instant;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.sync.google.CalendarApi;

/** One round of the lane: who is ours and who is muted is asked once. */
record Round(LaneRun run, CalendarApi google, OwnPeople.Now own, MutedAddresses.Now muted) {

    Instant now() {
        return run.now();
    }
}
