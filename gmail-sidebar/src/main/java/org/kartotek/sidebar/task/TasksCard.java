package org.kartotek.sidebar.task;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.CardAction;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.ShownTask;

/** All that waits for the reader, by when it is due. */
public record TasksCard(List<ShownTask> mine, long inAll) implements SidebarCard {
    private static final int MOST = 60;
    private static final int FIRST = 10;

    public TasksCard {
        mine = List.copyOf(mine);
    }

    private enum When {
        OVERDUE,
        TODAY,
        WEEK,
        LATER,
        UNDATED
    }

    @Override
    public Card card(Reader reader) {
        var sections = new ArrayList<Section>();
        if (mine.isEmpty()) {
            sections.add(Section.of(TextParagraph.of(reader.say("tasks.none"))));
        }
        sections.addAll(byWhen(reader));
        if (inAll > MOST) {
            sections.add(
                    Section.of(TextParagraph.of(reader.say("tasks.more", "count", inAll - MOST))));
        }
        return Card.named("tasks", sections.toArray(Section[]::new))
                .headed(Header.of(Text.of(reader.say("tasks.mine", "count", inAll))))
                .menu(
                        new CardAction(
                                Text.of(reader.say("open.console")), reader.console("/tasks")));
    }

    private List<Section> byWhen(Reader reader) {
        var lines = new Lines(reader, Back.TASKS);
        var days = new EnumMap<When, List<ShownTask>>(When.class);
        mine.stream()
                .limit(MOST)
                .forEach(task ->
                        days.computeIfAbsent(when(task.dueAt(), reader), w -> new ArrayList<>())
                                .add(task));
        return days.entrySet().stream()
                .map(day ->
                        Section.of(day.getValue().stream().map(lines::task).toList())
                                .titled(reader.say("tasks." + day.getKey()))
                                .showing(FIRST))
                .toList();
    }

    /** A week ends on Sunday in all the countries whose languages we speak. */
    private static When when(@Nullable Instant due, Reader reader) {
        if (due == null) {
            return When.UNDATED;
        }
        var today = reader.moments().today();
        LocalDate day = reader.moments().day(due);
        if (!day.isAfter(today)) {
            return day.equals(today) ? When.TODAY : When.OVERDUE;
        }
        var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return day.isAfter(sunday) ? When.LATER : When.WEEK;
    }
}
