package org.kartotek.backend.capture.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.at;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.springframework.beans.factory.annotation.Autowired;

/** A task and its event say the same, whoever changed which. */
class TasksInCalendarTest extends OfficeOfTasks {
    @Autowired PutTasks putTasks;

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

    private @Nullable String kept(Task task) {
        return one("select kept from task_event where office_id = ? and task_id = ?", task.id());
    }

    private @Nullable String audit(String action) {
        return jdbc.queryForObject(
                "select concat(actor_name, ' by ', door) from audit_entry where office_id = ? and"
                        + " action = ? limit 1",
                String.class,
                office(),
                action);
    }
}
