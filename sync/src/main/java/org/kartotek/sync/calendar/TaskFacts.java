package org.kartotek.sync.calendar;

import java.time.Instant;

/**
 * What a task and its event both have. A done one has a tick before its title in the calendar, and
 * whoever writes a tick there has done it.
 *
 * @param due the day, or the moment the event begins
 */
public record TaskFacts(String title, EventTime due, boolean done) {
    private static final String TICK = "✓";
    private static final int LONGEST = 500;

    public TaskFacts {
        title = title.strip();
        title = title.length() > LONGEST ? title.substring(0, LONGEST).strip() : title;
    }

    /** As the calendar shows it. */
    public static TaskFacts of(String summary, EventTime due) {
        var shown = summary.strip();
        boolean done = shown.startsWith(TICK);
        // The presentation selector is what some keyboards add to the tick.
        var title = done ? shown.substring(TICK.length()).replaceFirst("^\\uFE0F", "") : shown;
        return new TaskFacts(title, due, done);
    }

    public String summary() {
        return done ? TICK + " " + title : title;
    }

    /** The zone in which a moment is written changes nothing. */
    public boolean isDueAsIn(TaskFacts other) {
        return switch (due) {
            case EventTime.Day day -> day.equals(other.due);
            case EventTime.Moment(var at, var ignored) ->
                    other.due instanceof EventTime.Moment(Instant then, var alsoIgnored)
                            && at.equals(then);
        };
    }

    public boolean isSame(TaskFacts other) {
        return title.equals(other.title) && done == other.done && isDueAsIn(other);
    }
}
