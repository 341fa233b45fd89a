package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What staff do with their tasks in the panel, button by button. */
class TaskCardsTest extends AddonTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");

    @Autowired Tasks tasks;
    @Autowired WriteTask write;
    @Autowired Offices offices;
    @Autowired SettableClock clock;

    Contact ayse;

    @BeforeEach
    void aTuesday() {
        clock.set(TUESDAY);
        ayse = inOffice(() -> sample.ayse(anna));
    }

    @Test
    void myTasksStandUnderWhenTheyAreDueInThreeStatements() throws Exception {
        task("Yesterday's", TUESDAY.minusSeconds(86_400));
        task("This afternoon's", TUESDAY.plusSeconds(3_600));
        task("Sunday's", Instant.parse("2026-03-08T08:00:00Z"));
        task("Monday's", Instant.parse("2026-03-09T08:00:00Z"));
        task("Some day's", null);
        var home = call("/addon/home", event(ANNA));
        var all = click(buttonIn(home, "All my tasks"), Map.of());

        assertThat(shown(call("/addon/action", all)))
                .containsSubsequence(
                        "5 tasks for me",
                        "Overdue",
                        "Yesterday's",
                        "Today",
                        "This afternoon's",
                        "This week",
                        "Sunday's",
                        "Later",
                        "Monday's",
                        "Without a date",
                        "Some day's");
        assertThat(StatementGuard.statementsOf(() -> call("/addon/action", all)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aTaskThatIsDoneCanBeOpenedAgainFromTheListItLeft() throws Exception {
        var id = task("Send samples", TUESDAY).id();
        var list = list();

        var done = press(list, "Done", Map.of());
        assertThat(shown(done)).contains("Task done: Send samples", "Nothing waits for you.");
        var back = press(done, "Undo", Map.of());

        assertThat(notice(back)).isEqualTo("Open again: Send samples");
        assertThat(shown(back)).contains("Today", "Send samples");
        assertThat(task(id).doneAt()).isNull();
    }

    @Test
    void aTaskIsPutOffToMondayAtTheSameHour() throws Exception {
        var id = task("Send samples", TUESDAY).id();

        var answer = press(view("task.view", id), "Next Monday", Map.of());

        assertThat(notice(answer)).isEqualTo("Send samples: in 6 days");
        assertThat(task(id).dueAt()).isEqualTo(Instant.parse("2026-03-09T10:00:00Z"));
    }

    @Test
    void aTaskGetsAnotherDayTimeAndPerson() throws Exception {
        var ivan = inOffice(this::ivan);
        var id = task("Send samples", TUESDAY).id();
        var friday = Instant.parse("2026-03-06T00:00:00Z").toEpochMilli();

        var answer =
                press(
                        view("task.view", id),
                        "Change",
                        Map.of(
                                "due",
                                "date:" + friday,
                                "dueTime",
                                "time:16:30",
                                "assignee",
                                ivan.toString()));

        assertThat(notice(answer)).isEqualTo("Ivan has it now: Send samples");
        assertThat(shown(answer)).contains("Ivan", "in 3 days, 16:30");
        assertThat(task(id))
                .returns(Instant.parse("2026-03-06T13:30:00Z"), Task::dueAt)
                .returns(ivan, Task::assigneeId);
    }

    @Test
    void aTapOnAnOldCardDoesNotPutOffWhatIsDone() throws Exception {
        var id = task("Send samples", TUESDAY).id();
        var old = view("task.view", id);
        press(old, "Done", Map.of());

        var answer = press(old, "Tomorrow", Map.of());

        assertThat(notice(answer))
                .isEqualTo("Somebody has finished this task meanwhile. Nothing was changed.");
        assertThat(shown(answer)).contains("done today", "Open again");
        assertThat(task(id).dueAt()).isEqualTo(TUESDAY);
    }

    @Test
    void theSameTapSentTwicePutsOffOnce() throws Exception {
        var id = task("Send samples", TUESDAY).id();
        var tomorrow = click(buttonIn(view("task.view", id), "Tomorrow"), Map.of());
        call("/addon/action", tomorrow);
        clock.set(TUESDAY.plusSeconds(86_400));

        call("/addon/action", tomorrow);

        assertThat(task(id).dueAt()).isEqualTo(TUESDAY.plusSeconds(86_400));
    }

    @Test
    void aTaskOfAnotherOfficeIsNotThere() throws Exception {
        var theirs = sample.founded("other.example");
        var id =
                CurrentCaller.in(theirs, () -> write.add(draft("Secret", null), theirs.actor()))
                        .id();
        var done = new HashMap<String, String>();
        done.put("op", "task.done");
        done.put("id", id.toString());
        done.put("nonce", UUID.randomUUID().toString());

        assertThat(shown(view("task.view", id)).toString())
                .contains("no longer there")
                .doesNotContain("Secret");
        assertThat(shown(call("/addon/action", click(done, Map.of()))).toString())
                .contains("no longer there");
    }

    private UUID ivan() {
        var office = offices.current();
        return sample.joined(office, "Ivan", "ivan@office.example", Role.STAFF).userId();
    }

    private Task task(String title, @Nullable Instant due) {
        return inOffice(() -> write.add(draft(title, due), anna.actor()));
    }

    private Task task(UUID id) {
        return inOffice(() -> tasks.findById(id).orElseThrow());
    }

    private TaskDraft draft(String title, @Nullable Instant due) {
        return new TaskDraft(title, due, anna.userId(), ayse.id(), null);
    }

    private JsonNode list() throws Exception {
        return call("/addon/action", click(Map.of("op", "tasks"), Map.of()));
    }
}
