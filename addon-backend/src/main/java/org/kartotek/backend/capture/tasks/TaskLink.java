package org.kartotek.backend.capture.tasks;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.calendar.TaskEvent;
import org.kartotek.sync.calendar.TaskEventId;
import org.kartotek.sync.calendar.TaskFacts;

/**
 * A task's event in one calendar.
 *
 * @param base what both last agreed on, or what is on its way while {@code state} is {@code SENT}
 * @param kept what somebody wrote and somebody else overruled; null if nobody did
 */
record TaskLink(
        TaskPlace place,
        UUID taskId,
        int generation,
        State state,
        String etag,
        TaskFacts base,
        Duration length,
        @Nullable String kept) {

    enum State {
        /** Asked for; no answer yet. */
        SENT,
        LIVE,
        /** Missing in a listing of everything; it has to be asked for. */
        MISSING,
        /** Somebody made a series of it: it is theirs now. */
        REPEATS,
        /** Somebody deleted it there. */
        REMOVED,
        /** We deleted it. */
        GONE
    }

    static TaskLink sending(TaskPlace place, UUID task, int generation, TaskFacts facts) {
        return new TaskLink(place, task, generation, State.SENT, "", facts, TaskEvent.LENGTH, null);
    }

    boolean isThere() {
        return state == State.SENT || state == State.LIVE || state == State.MISSING;
    }

    TaskEventId eventId() {
        return new TaskEventId(taskId, generation);
    }

    /** What it is now, by us or by them. */
    TaskLink agreed(TaskFacts facts, TaskEvent event, @Nullable String overruled) {
        return new TaskLink(
                place,
                taskId,
                generation,
                State.LIVE,
                event.etag(),
                facts,
                event.length(),
                overruled == null ? kept : overruled);
    }

    TaskLink as(State other) {
        return new TaskLink(place, taskId, generation, other, etag, base, length, kept);
    }

    /** The id cannot be used again. */
    TaskLink gone() {
        return new TaskLink(place, taskId, generation + 1, State.GONE, "", base, length, kept);
    }
}
