package org.kartotek.backend.console.timelines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.BesideMail.Beside;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;

/** A page of a timeline: days, in them entries, and runs of one kind folded. */
public record TimelineDays(List<Day> days, @Nullable String next) {
    /** Shorter runs are read faster than opened. */
    private static final int SHORTEST_FOLD = 4;

    /** A run keeps its newest entry outside. */
    public record Run(EntryView first, List<EntryView> folded) {
        public EntryKind kind() {
            return first.kind();
        }
    }

    /**
     * @param title null when the page before began this day: its divider stands there
     */
    public record Day(LocalDate date, @Nullable String title, List<Run> runs) {
        Day continued() {
            return new Day(date, null, runs);
        }
    }

    /** Another one as soon as any line has changed, or is new, or gone. */
    public String mark() {
        var marks =
                days.stream()
                        .flatMap(day -> day.runs().stream())
                        .flatMap(
                                run -> Stream.concat(Stream.of(run.first()), run.folded().stream()))
                        .map(EntryView::mark)
                        .collect(Collectors.joining());
        return Integer.toHexString((marks + next).hashCode());
    }

    public boolean empty() {
        return days.isEmpty();
    }

    /**
     * @param offered the notes whose value can be used instead
     * @param beside what stands beside the mails that have something beside them
     */
    static TimelineDays of(
            Timeline.Page page,
            Set<UUID> offered,
            Map<UUID, Beside> beside,
            Say say,
            @Nullable String next) {
        var days = new ArrayList<Day>();
        var entries = new ArrayList<EntryView>();
        @Nullable LocalDate date = null;
        for (var line : page.lines()) {
            var day = say.day(line.at());
            if (date != null && !day.equals(date)) {
                days.add(day(date, entries, say));
                entries.clear();
            }
            date = day;
            entries.add(
                    new EntryView(
                            line,
                            offered.contains(line.id()),
                            beside.getOrDefault(line.id(), Beside.NOTHING),
                            say));
        }
        if (date != null) {
            days.add(day(date, entries, say));
        }
        return new TimelineDays(List.copyOf(days), next);
    }

    /** The same after a page that ended at that moment. */
    TimelineDays after(@Nullable Instant end, Say say) {
        if (end == null || days.isEmpty() || !days.getFirst().date().equals(say.day(end))) {
            return this;
        }
        var continued = new ArrayList<>(days);
        continued.set(0, days.getFirst().continued());
        return new TimelineDays(List.copyOf(continued), next);
    }

    private static Day day(LocalDate date, List<EntryView> entries, Say say) {
        var runs = new ArrayList<Run>();
        for (int from = 0; from < entries.size(); ) {
            int to = from + 1;
            while (to < entries.size() && entries.get(to).kind() == entries.get(from).kind()) {
                to++;
            }
            addRun(runs, List.copyOf(entries.subList(from, to)));
            from = to;
        }
        return new Day(date, say.dayTitle(date), List.copyOf(runs));
    }

    private static void addRun(List<Run> runs, List<EntryView> run) {
        if (run.size() >= SHORTEST_FOLD) {
            runs.add(new Run(run.getFirst(), run.subList(1, run.size())));
        } else {
            run.forEach(entry -> runs.add(new Run(entry, List.of())));
        }
    }
}
