package org.kartotek.backend.capture.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.at;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.fault;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.status;

import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;

/** Lost answers, expired cursors, copies and refusals neither double an event nor lose a task. */
class TasksDespiteGoogleTest extends OfficeOfTasks {
    @Test
    void noAnswerThatIsLostMakesASecondEvent() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var task = add(anna, "Send offer");
            fault(HUB, "insert", "\"kind\":\"timeout-after-commit\"");
            assertThat(round(hub)).isEqualTo(LaneState.RETRY);
            // Moved there, and renamed here, before we know that it arrived.
            calendar(HUB)
                    .change(
                            calendar(HUB).only(),
                            at("2026-03-09T12:00:00Z", "2026-03-09T12:30:00Z"));
            write.rename(task.id(), "Send the offer", anna.actor());
            later();
            assertThat(round(hub)).isEqualTo(LaneState.OK);

            assertThat(calendar(HUB).only().path("summary").asString()).isEqualTo("Send the offer");
            assertThat(task(task).dueAt()).isEqualTo("2026-03-09T12:00:00Z");

            write.rename(task.id(), "Send it", anna.actor());
            fault(HUB, "patch", "\"kind\":\"timeout-after-commit\"");
            assertThat(round(hub)).isEqualTo(LaneState.RETRY);
            later();
            round(hub);
            assertThat(calendar(HUB).only().path("summary").asString()).isEqualTo("Send it");

            write.postpone(task.id(), null, anna.actor());
            fault(HUB, "delete", "\"kind\":\"timeout-after-commit\"");
            assertThat(round(hub)).isEqualTo(LaneState.RETRY);
            later();
            assertThat(round(hub)).isEqualTo(LaneState.OK);
            assertThat(calendar(HUB).events()).isEmpty();
            assertThat(waiting()).isZero();

            write.postpone(task.id(), NOON, anna.actor());
            round(hub);
            assertThat(calendar(HUB).only().path("id").asString()).endsWith("1");
        });
    }

    @Test
    void aListingOfEverythingTakesNothingForRemovedThatGoogleStillHas() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var gone = add(anna, "Send offer");
            var kept = add(anna, "Call back");
            round(hub);
            for (var it : calendar(HUB).events())
                if (it.path("summary").asString().equals("Send offer")) calendar(HUB).delete(it);
            fault(HUB, "list", status(410, "fullSyncRequired"));
            SimulatedGoogle.forgetCalls();
            round(hub);
            round(hub);

            assertThat(state(gone)).isEqualTo("REMOVED");
            assertThat(state(kept)).isEqualTo("LIVE");
            assertThat(SimulatedGoogle.calls(HUB)).containsEntry("calendar.events.get", 1L);
        });
    }

    @Test
    void theEventOfATaskThatWasTakenBackGoesWhateverBecameOfIt() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var lost = add(anna, "Send offer");
            fault(HUB, "insert", "\"kind\":\"timeout-after-commit\"");
            assertThat(round(hub)).isEqualTo(LaneState.RETRY);
            takeBack(anna, lost);
            later();
            assertThat(round(hub)).isEqualTo(LaneState.OK);
            assertThat(calendar(HUB).events()).isEmpty();

            var moved = add(anna, "Call back");
            round(hub);
            calendar(HUB)
                    .change(
                            calendar(HUB).only(),
                            at("2026-03-09T12:00:00Z", "2026-03-09T12:30:00Z"));
            takeBack(anna, moved);
            round(hub);
            assertThat(calendar(HUB).events()).isEmpty();
            assertThat(waiting()).isZero();
        });
    }

    @Test
    void aCopyIsNotTheTaskAndASeriesIsLeftAlone() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var task = add(anna, "Send offer");
            round(hub);
            calendar(HUB)
                    .insert(
                            "\"summary\":\"A copy\",\"extendedProperties\":{\"private\":{\"kartotekTask\":\"%s\"}},%s"
                                    .formatted(
                                            task.id(),
                                            at("2026-03-20T12:00:00Z", "2026-03-20T13:00:00Z")));
            round(hub);
            assertThat(task(task).title()).isEqualTo("Send offer");

            for (var it : calendar(HUB).events())
                if (it.path("summary").asString().equals("Send offer"))
                    calendar(HUB)
                            .change(
                                    it,
                                    "\"recurrence\":[\"RRULE:FREQ=WEEKLY\"],\"start\":{\"dateTime\":\"2026-03-06T09:00:00Z\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-03-06T10:00:00Z\",\"timeZone\":\"UTC\"}");
            round(hub);
            write.rename(task.id(), "Send the offer", anna.actor());
            round(hub);

            assertThat(state(task)).isEqualTo("REPEATS");
            assertThat(task(task).dueAt()).isEqualTo(NOON);
            assertThat(calendar(HUB).events()).hasSize(2);
        });
    }

    @Test
    void withoutLeaveToWriteNothingIsChosenAndWhatIsRefusedWaitsForAPerson() {
        inOffice(anna -> {
            var readable = SimulatedGoogle.connect(accounts, ANNA, GoogleAccount.CALENDAR);
            assertThat(choose.forTasks(anna, TaskCalendar.Place.CALENDAR, readable.id(), "primary"))
                    .isFalse();

            var hub = allOf(anna, HUB);
            add(anna, "Send offer");
            add(anna, "Call back");
            fault(HUB, "insert", status(400, "invalid"));
            assertThat(round(hub)).isEqualTo(LaneState.OK);
            assertThat(calendar(HUB).events()).hasSize(1);
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from sync_item where office_id = ? and state ="
                                            + " 'PARKED'",
                                    Integer.class,
                                    office()))
                    .isEqualTo(1);
            jdbc.update(
                    "update sync_item set state = 'RETRY', next_try_at = updated_at where office_id"
                            + " = ? and state = 'PARKED'",
                    office());
            round(hub);
            assertThat(calendar(HUB).events()).hasSize(2);
        });
    }
}
