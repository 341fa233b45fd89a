package org.kartotek.backend.capture.tasks;

import static org.kartotek.backend.capture.tasks.CalendarOfTasks.fault;
import static org.kartotek.backend.capture.tasks.CalendarOfTasks.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import tools.jackson.databind.JsonNode;

/** What people do to tasks here and to their events there, at random but the same for a seed. */
final class TaskStory {
    private static final String LOST = "\"kind\":\"timeout-after-commit\"";
    private static final String TOO_FAST = status(403, "rateLimitExceeded");

    private final Random random;
    private final Clock clock;
    private final WriteTask write;
    private final Tasks tasks;
    private final PutTasks putTasks;
    private final Caller anna;
    private final List<UUID> people;
    private final List<CalendarOfTasks> calendars;
    private final List<UUID> all = new ArrayList<>();
    private int number;

    TaskStory(
            long seed,
            Clock clock,
            WriteTask write,
            Tasks tasks,
            PutTasks putTasks,
            Caller anna,
            List<UUID> people,
            List<CalendarOfTasks> calendars) {
        this.random = new Random(seed);
        this.clock = clock;
        this.write = write;
        this.tasks = tasks;
        this.putTasks = putTasks;
        this.anna = anna;
        this.people = people;
        this.calendars = calendars;
    }

    void somethingHappens() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (all.size() < 4 || random.nextInt(6) == 0) add();
            else if (random.nextBoolean()) here(all.get(random.nextInt(all.size())));
            else there(calendars.get(random.nextInt(calendars.size())));
        }
    }

    void googleMisbehaves() {
        if (random.nextInt(2) == 0) return;
        var account = calendars.get(random.nextInt(calendars.size())).account();
        switch (random.nextInt(7)) {
            case 0 -> fault(account, "insert", LOST);
            case 1 -> fault(account, "patch", LOST);
            case 2 -> fault(account, "delete", LOST);
            case 3 -> fault(account, "insert", TOO_FAST);
            case 4 -> fault(account, "patch", status(429, "rateLimitExceeded"));
            case 5 -> fault(account, "patch", "\"kind\":\"html-502\"");
            default -> fault(account, "list", status(410, "fullSyncRequired"));
        }
    }

    private void add() {
        var draft = new TaskDraft(title(), due(), random.nextBoolean(), somebody(), null, null);
        all.add(write.add(draft, anna.actor()).id());
    }

    private void here(UUID task) {
        switch (random.nextInt(7)) {
            case 0, 1 -> write.rename(task, title(), anna.actor());
            case 2 -> write.postpone(task, due(), random.nextBoolean(), anna.actor());
            case 3 -> write.assign(task, somebody(), anna.actor());
            case 4 -> write.postpone(task, null, anna.actor());
            case 5 -> {
                if (tasks.findById(task).orElseThrow().doneAt() == null)
                    write.finish(task, anna.actor());
                else write.reopen(task, anna.actor());
            }
            default -> putTasks.back(task, anna);
        }
    }

    private void there(CalendarOfTasks calendar) {
        var events = calendar.events();
        if (events.isEmpty()) return;
        var event = events.get(random.nextInt(events.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> calendar.change(event, "\"summary\":\"%s\"".formatted(renamed(event)));
            case 2, 3 -> {
                var from = due();
                calendar.change(
                        event,
                        CalendarOfTasks.at(
                                from.toString(), from.plus(Duration.ofHours(1)).toString()));
            }
            case 4 -> calendar.change(event, "\"description\":\"seen\"");
            default -> calendar.delete(event);
        }
    }

    private String renamed(JsonNode event) {
        var done = event.path("summary").asString().startsWith("✓");
        return (done == random.nextBoolean() ? "" : "✓ ") + title();
    }

    private String title() {
        return "Task number " + number++;
    }

    private UUID somebody() {
        return people.get(random.nextInt(people.size()));
    }

    private Instant due() {
        return clock.instant()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofHours(1 + random.nextInt(300)));
    }

    List<UUID> all() {
        return all;
    }
}
