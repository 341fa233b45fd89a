package org.kartotek.backend.capture.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.at;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.fault;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.calendar.ChooseCalendars;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Tasks in calendars of a simulated Google, over HTTP, round by round. The clock stands at 2 March
 * 2026, 10:00 UTC; the office is in Istanbul.
 */
class TasksInCalendarTest extends OfficeAtGoogle {
    private static final Instant NOON = Instant.parse("2026-03-05T09:00:00Z");

    @Autowired Offices offices;
    @Autowired ChooseCalendars choose;
    @Autowired PutTasks putTasks;
    @Autowired WriteTask write;
    @Autowired Tasks tasks;
    @Autowired JdbcTemplate jdbc;

    @Test
    void aTaskIsOneInsertAnEditOnePatchAndAQuietRoundNothingMore() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = allOf(anna, HUB);
            round(hub);
            SimulatedGoogle.forgetCalls();

            var task =
                    write.add(
                            new TaskDraft("Send offer", NOON, anna.userId(), ayse.id(), null),
                            anna.actor());
            round(hub);

            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(Map.of("calendar.events.insert", 1L, "calendar.events.list", 1L));
            var made = calendar(HUB).only();
            assertThat(made.path("summary").asString()).isEqualTo("Send offer");
            assertThat(made.at("/start/dateTime").asString()).startsWith("2026-03-05T09:00:00");
            assertThat(made.at("/end/dateTime").asString()).startsWith("2026-03-05T09:30:00");
            assertThat(made.path("transparency").asString()).isEqualTo("transparent");
            assertThat(made.path("attendees").isEmpty()).isTrue();
            assertThat(made.path("description").asString())
                    .contains("Ayşe Yılmaz", "/contacts/" + ayse.id());
            assertThat(made.at("/extendedProperties/private/kartotekTask").asString())
                    .isEqualTo(task.id().toString());

            SimulatedGoogle.forgetCalls();
            round(hub);
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 1L));

            write.rename(task.id(), "Send the offer", anna.actor());
            write.postpone(task.id(), NOON.plus(Duration.ofDays(1)), true, anna.actor());
            SimulatedGoogle.forgetCalls();
            round(hub);

            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(Map.of("calendar.events.patch", 1L, "calendar.events.list", 1L));
            var moved = calendar(HUB).only();
            assertThat(moved.path("summary").asString()).isEqualTo("Send the offer");
            assertThat(moved.at("/start/date").asString()).isEqualTo("2026-03-06");
            assertThat(moved.at("/start").has("dateTime")).isFalse();
            assertThat(moved.at("/end/date").asString()).isEqualTo("2026-03-07");
            SimulatedGoogle.forgetCalls();
            round(hub);
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 1L));
        });
    }

    @Test
    void movedAndRenamedThereItChangesHereAndNothingGoesBack() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var task = add(anna, "Send offer");
            round(hub);

            calendar(HUB)
                    .change(
                            calendar(HUB).only(),
                            "\"summary\":\"Send Ayşe the offer\","
                                    + at("2026-03-09T12:00:00Z", "2026-03-09T14:00:00Z"));
            SimulatedGoogle.forgetCalls();
            round(hub);
            round(hub);

            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("calendar.events.list", 2L));
            assertThat(task(task))
                    .satisfies(it -> {
                        assertThat(it.title()).isEqualTo("Send Ayşe the offer");
                        assertThat(it.dueAt()).isEqualTo("2026-03-09T12:00:00Z");
                        assertThat(it.allDay()).isFalse();
                    });
            assertThat(audit("task.postponed")).isEqualTo("Google Calendar by CALENDAR");
            assertThat(audit("task.renamed")).isEqualTo("Google Calendar by CALENDAR");

            // Somebody made it two hours long, and so it stays wherever it goes.
            write.postpone(task.id(), NOON, anna.actor());
            round(hub);
            assertThat(calendar(HUB).only().at("/end/dateTime").asString())
                    .startsWith("2026-03-05T11:00:00");

            calendar(HUB)
                    .change(
                            calendar(HUB).only(),
                            "\"start\":{\"date\":\"2026-03-10\"},\"end\":{\"date\":\"2026-03-11\"}");
            round(hub);
            assertThat(task(task).allDay()).isTrue();
            assertThat(task(task).dueAt()).isEqualTo("2026-03-10T15:00:00Z");
        });
    }

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
    void whatBothChangedIsAsTheLaterHasItAndTheOtherStandsBesideIt() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var task = add(anna, "Send offer");
            round(hub);

            write.rename(task.id(), "Send the offer", anna.actor());
            later();
            calendar(HUB).change(calendar(HUB).only(), "\"summary\":\"Mail the offer\"");
            round(hub);
            assertThat(task(task).title()).isEqualTo("Mail the offer");
            assertThat(kept(task)).isEqualTo("Send the offer");

            calendar(HUB).change(calendar(HUB).only(), "\"summary\":\"Phone about the offer\"");
            later();
            later();
            write.rename(task.id(), "Write about the offer", anna.actor());
            round(hub);
            assertThat(calendar(HUB).only().path("summary").asString())
                    .isEqualTo("Write about the offer");
            assertThat(kept(task)).isEqualTo("Phone about the offer");
        });
    }

    @Test
    void whatIsTakenOutThereStaysHereAndCanBePutBack() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var task = add(anna, "Send offer");
            round(hub);
            calendar(HUB).delete(calendar(HUB).only());
            round(hub);

            assertThat(state(task)).isEqualTo("REMOVED");
            write.rename(task.id(), "Send the offer", anna.actor());
            round(hub);
            assertThat(calendar(HUB).events()).isEmpty();
            assertThat(task(task).doneAt()).isNull();

            putTasks.back(task.id(), anna);
            round(hub);
            assertThat(calendar(HUB).only().path("summary").asString()).isEqualTo("Send the offer");
            assertThat(state(task)).isEqualTo("LIVE");
        });
    }

    @Test
    void aTickBeforeTheTitleIsDoneOnBothSides() {
        inOffice(anna -> {
            var hub = allOf(anna, HUB);
            var task = add(anna, "Send offer");
            round(hub);

            write.finish(task.id(), anna.actor());
            round(hub);
            assertThat(calendar(HUB).only().path("summary").asString()).isEqualTo("✓ Send offer");
            write.reopen(task.id(), anna.actor());
            round(hub);
            assertThat(calendar(HUB).only().path("summary").asString()).isEqualTo("Send offer");

            calendar(HUB).change(calendar(HUB).only(), "\"summary\":\"✓ Send offer\"");
            round(hub);
            assertThat(task(task).doneAt()).isNotNull();
            // Tidied up there: what is done needs no event, and is not asked about.
            calendar(HUB).delete(calendar(HUB).only());
            round(hub);
            assertThat(state(task)).isEqualTo("GONE");
        });
    }

    @Test
    void aTaskFollowsItsAssigneeAndTheChoiceOfTheOwner() {
        inOffice(anna -> {
            var ivan = sample.joined(offices.current(), "Ivan", "ivan@office.example", Role.STAFF);
            var hub = connect(HUB);
            var own = connect(ANNA);
            choose.forTasks(anna, TaskCalendar.Place.ASSIGNEE, hub.id(), "primary");
            var task = add(anna, "Send offer");
            round(own);
            round(hub);
            assertThat(calendar(ANNA).only().path("summary").asString()).isEqualTo("Send offer");
            assertThat(calendar(HUB).events()).isEmpty();

            // Ivan connected no calendar.
            write.assign(task.id(), ivan.userId(), anna.actor());
            round(own);
            round(hub);
            assertThat(calendar(ANNA).events()).isEmpty();
            assertThat(calendar(HUB).only().path("summary").asString()).isEqualTo("Send offer");

            var further = calendar(HUB).further("Tasks");
            choose.forTasks(anna, TaskCalendar.Place.CALENDAR, hub.id(), further.id());
            round(hub);
            assertThat(calendar(HUB).events()).isEmpty();
            further.change(further.only(), "\"summary\":\"Send Ayşe the offer\"");
            round(hub);
            assertThat(task(task).title()).isEqualTo("Send Ayşe the offer");

            choose.tasksNowhere(anna);
            round(hub);
            assertThat(further.events()).isEmpty();
            assertThat(waiting()).isZero();
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

    /**
     * Three people's tasks and calendars: {@code -Dkartotek.tasks.seed=} tells one story again,
     * {@code -Dkartotek.tasks.steps=} a longer one.
     */
    @Test
    void whateverHappensOnBothSidesInTheEndTasksAndEventsAgree() {
        long seed = Long.getLong("kartotek.tasks.seed", 1);
        try {
            inOffice(anna -> tell(seed, anna));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("-Dkartotek.tasks.seed=" + seed + ": " + e.getMessage(), e);
        }
    }

    private void tell(long seed, Caller anna) {
        var hub = connect(HUB);
        var own = connect(ANNA);
        var ivan = sample.joined(offices.current(), "Ivan", "ivan@office.example", Role.STAFF);
        choose.forTasks(anna, TaskCalendar.Place.ASSIGNEE, hub.id(), "primary");
        var calendars = List.of(calendar(HUB), calendar(ANNA));
        var people = List.of(anna.userId(), ivan.userId());
        var story = new TaskStory(seed, clock, write, tasks, putTasks, anna, people, calendars);
        for (int step = Integer.getInteger("kartotek.tasks.steps", 60); step > 0; step--) {
            story.somethingHappens();
            story.googleMisbehaves();
            later();
            round(hub);
            round(own);
            // Those that met no call must not meet the people's.
            SimulatedGoogle.send("nobody", URI.create("_sim/faults"), "DELETE", "");
        }
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(10));
            round(hub);
            round(own);
        }
        assertThat(waiting()).isZero();
        assertThat(shown(calendars)).containsExactlyInAnyOrderElementsOf(wanted(story.all(), anna));
    }

    private static List<String> shown(List<CalendarOfTasks> calendars) {
        return calendars.stream()
                .flatMap(it ->
                        it.events().stream()
                                .map(e ->
                                        it.account()
                                                + " "
                                                + e.path("summary").asString()
                                                + " "
                                                + start(e)))
                .toList();
    }

    private static String start(JsonNode event) {
        return event.at("/start").has("date")
                ? event.at("/start/date").asString()
                : OffsetDateTime.parse(event.at("/start/dateTime").asString())
                        .toInstant()
                        .toString();
    }

    /** Of what was taken out there and what is done, what stands there is all there is to say. */
    private List<String> wanted(List<UUID> all, Caller anna) {
        var lines = new ArrayList<String>();
        for (var id : all) {
            var task = tasks.findById(id).orElseThrow();
            var links = states(id);
            boolean out =
                    task.doneAt() != null ? !links.contains("LIVE") : links.contains("REMOVED");
            var due = task.dueAt();
            if (due == null || out) continue;
            var where =
                    task.doneAt() != null
                            ? placeOf(id)
                            : anna.userId().equals(task.assigneeId()) ? ANNA : HUB;
            var when =
                    task.allDay()
                            ? due.atZone(anna.zone()).toLocalDate().toString()
                            : due.toString();
            lines.add(
                    where + " " + (task.doneAt() == null ? "" : "✓ ") + task.title() + " " + when);
        }
        return lines;
    }

    private List<String> states(UUID task) {
        return jdbc.query(
                "select state from task_event where office_id = ? and task_id = ?",
                (row, n) -> row.getString(1),
                office(),
                Ids.bytes(task));
    }

    private @Nullable String placeOf(UUID task) {
        return one(
                "select a.email from task_event e join google_account a on a.office_id ="
                        + " e.office_id and a.id = e.account_id where e.office_id = ? and e.task_id"
                        + " = ? and e.state = 'LIVE'",
                task);
    }

    private GoogleAccount allOf(Caller anna, String account) {
        var connected = connect(account);
        assertThat(choose.forTasks(anna, TaskCalendar.Place.CALENDAR, connected.id(), "primary"))
                .isTrue();
        return connected;
    }

    private GoogleAccount connect(String email) {
        return SimulatedGoogle.connect(
                accounts, email, GoogleAccount.CALENDAR, GoogleAccount.CALENDAR_EVENTS);
    }

    private static CalendarOfTasks calendar(String account) {
        return CalendarOfTasks.own(account);
    }

    private Task add(Caller anna, String title) {
        return write.add(new TaskDraft(title, NOON, anna.userId(), null, null), anna.actor());
    }

    private Task task(Task it) {
        return tasks.findById(it.id()).orElseThrow();
    }

    private void later() {
        clock.advance(Duration.ofMinutes(2));
        SimulatedGoogle.post("_sim/clock", "{\"advanceSeconds\":120}");
    }

    private LaneState round(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.CALENDAR).orElseThrow();
    }

    private @Nullable String state(Task task) {
        return one("select state from task_event where office_id = ? and task_id = ?", task.id());
    }

    private @Nullable String kept(Task task) {
        return one("select kept from task_event where office_id = ? and task_id = ?", task.id());
    }

    private @Nullable String one(String sql, UUID task) {
        return jdbc.queryForObject(sql, String.class, office(), Ids.bytes(task));
    }

    private @Nullable Integer waiting() {
        return jdbc.queryForObject(
                "select count(*) from task_outbox where office_id = ?", Integer.class, office());
    }

    private @Nullable String audit(String action) {
        return jdbc.queryForObject(
                "select concat(actor_name, ' by ', door) from audit_entry where office_id = ? and"
                        + " action = ? limit 1",
                String.class,
                office(),
                action);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
