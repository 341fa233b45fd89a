package org.kartotek.backend.capture.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A long story of tasks and events, told at random and the same again for a seed. */
class TasksOverTimeTest extends OfficeOfTasks {
    @Autowired PutTasks putTasks;

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
}
