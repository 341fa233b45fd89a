package org.kartotek.backend.addon.write;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.WriteTask;
import org.springframework.stereotype.Component;

/** The part of a form that says what comes next. */
@Component
class FollowUps {
    private final WriteTask tasks;

    FollowUps(WriteTask tasks) {
        this.tasks = tasks;
    }

    /**
     * A task of the reader, if a day is picked.
     *
     * @param otherwise its title when none is typed
     */
    Optional<UUID> of(Visit visit, UUID contact, @Nullable UUID order, Supplier<String> otherwise) {
        var event = visit.event();
        return event.date("followUp")
                .map(day ->
                        tasks.add(
                                new TaskDraft(
                                        event.input("followUpText").orElseGet(otherwise),
                                        DuePicked.at(day, DuePicked.MORNING, visit),
                                        true,
                                        visit.user(),
                                        contact,
                                        order),
                                visit.actor()))
                .map(Task::id);
    }
}
