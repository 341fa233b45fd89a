package org.kartotek.sync.calendar;

import java.util.ArrayList;
import java.util.List;

/**
 * A task and its event, each against what both last agreed on. What one side changed goes to the
 * other; what both changed is as the later of them has it, and the other value is kept to be shown.
 *
 * @param merged what both are to be now
 * @param lost in the words of the side that was earlier; empty if nobody contradicted
 */
public record TaskMerge(TaskFacts merged, List<Lost> lost) {

    /** A value that both sides changed, as the earlier of them had it. */
    public sealed interface Lost {
        record Title(String title) implements Lost {}

        record Due(EventTime due) implements Lost {}
    }

    public TaskMerge {
        lost = List.copyOf(lost);
    }

    /**
     * @param theirsIsLater who wins where both changed the same
     */
    public static TaskMerge between(
            TaskFacts base, TaskFacts theirs, TaskFacts ours, boolean theirsIsLater) {
        var earlier = theirsIsLater ? ours : theirs;
        var later = theirsIsLater ? theirs : ours;
        var lost = new ArrayList<Lost>();
        // An event may lose its title; a task cannot.
        var named = theirs.title().isEmpty() ? base.title() : theirs.title();
        String title;
        if (named.equals(base.title())) title = ours.title();
        else if (ours.title().equals(base.title())) title = named;
        else {
            title = later.title();
            if (!earlier.title().equals(title)) lost.add(new Lost.Title(earlier.title()));
        }
        EventTime due;
        if (theirs.isDueAsIn(base)) due = ours.due();
        else if (ours.isDueAsIn(base)) due = theirs.due();
        else {
            due = later.due();
            if (!earlier.isDueAsIn(later)) lost.add(new Lost.Due(earlier.due()));
        }
        boolean done = theirs.done() == base.done() ? ours.done() : theirs.done();
        return new TaskMerge(new TaskFacts(title, due, done), lost);
    }
}
