package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Eighteen months of three people's calendars, with everything people do to them and everything
 * Google does to us. What is in the timelines at the end is what the calendars say at the end.
 * {@code -Dkartotek.calendar.seed=} tells one story again.
 */
class CalendarsOverTimeTest extends OfficeAtGoogle {
    private static final Duration STEP = Duration.ofDays(8);
    private static final int STEPS = 69;

    @Autowired WriteContact writeContact;
    @Autowired JdbcTemplate jdbc;

    @Test
    void afterEighteenMonthsTheTimelinesSayWhatTheCalendarsSay() {
        long seed = Long.getLong("kartotek.calendar.seed", 1);
        try {
            inOffice(anna -> tell(seed, anna));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dkartotek.calendar.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private void tell(long seed, Caller anna) {
        var story = new CalendarStory(seed, clock);
        story.customers(2, it -> writeContact.add(it, anna.actor()).id());
        var lanes =
                CalendarStory.USERS.stream()
                        .map(it -> SimulatedGoogle.connect(accounts, it, GoogleAccount.CALENDAR))
                        .toList();
        for (int step = 0; step < STEPS; step++) {
            story.somethingHappens();
            if (step % 15 == 14) {
                story.customers(1, it -> writeContact.add(it, anna.actor()).id());
            }
            clock.advance(STEP);
            SimulatedGoogle.post(
                    "_sim/clock", "{\"advanceSeconds\":%d}".formatted(STEP.toSeconds()));
            story.googleMisbehaves();
            lanes.forEach(it -> runLane.now(it.id(), LaneKind.CALENDAR));
        }
        SimulatedGoogle.simulator().clearFaults();
        for (var lane : lanes) {
            assertThat(runLane.now(lane.id(), LaneKind.CALENDAR)).contains(LaneState.OK);
        }
        var expected = story.meetingsByTheCalendars();
        var captured = captured(anna.officeId());
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(without(expected, captured)).as("missing").isEmpty();
        assertThat(without(captured, expected)).as("too much").isEmpty();
    }

    /** One for one: two private meetings with somebody at one time look alike, and are two. */
    private static List<String> without(List<String> some, List<String> others) {
        var rest = new ArrayList<>(some);
        others.forEach(rest::remove);
        return rest.stream().sorted().toList();
    }

    private List<String> captured(java.util.UUID office) {
        return jdbc.query(
                "select i.at, i.subject, c.contact_id from interaction i join interaction_contact c"
                        + " on c.office_id = i.office_id and c.interaction_id = i.id where"
                        + " i.office_id = ? and i.kind = 'MEETING'",
                (row, n) ->
                        CalendarStory.line(
                                row.getTimestamp(1).toInstant(),
                                Ids.of(row.getBytes(3)),
                                row.getString(2)),
                Ids.bytes(office));
    }
}
