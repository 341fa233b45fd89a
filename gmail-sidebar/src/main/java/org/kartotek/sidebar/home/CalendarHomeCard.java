package org.kartotek.sidebar.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.ShownTask;

/** Today's meetings with customers, and what is to do. */
public record CalendarHomeCard(List<Meeting> today, List<ShownTask> tasks, long tasksInAll)
        implements SidebarCard {
    public CalendarHomeCard {
        today = List.copyOf(today);
        tasks = List.copyOf(tasks);
    }

    public record Meeting(
            String title,
            Instant at,
            String contactId,
            String contactName,
            @Nullable String openOrder) {}

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, new Back("calendar"));
        return Card.named(
                "calendar",
                meetings(reader, lines),
                SearchBox.section(reader, null),
                tasks(reader, lines));
    }

    private Section meetings(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        for (var meeting : today) {
            widgets.add(
                    DecoratedText.of(Html.text(meeting.contactName()))
                            .icon(reader.icon(Sign.MEETING))
                            .above(
                                    Lines.joined(
                                            reader.moments().time(meeting.at()), meeting.title()))
                            .below(meeting.openOrder() == null ? "" : meeting.openOrder())
                            .opening(lines.open("contact.view", meeting.contactId())));
        }
        if (widgets.isEmpty()) {
            widgets.add(TextParagraph.of(reader.say("calendar.none")));
        }
        return Section.of(widgets).titled(reader.say("calendar.today")).showing(6);
    }

    private Section tasks(Reader reader, Lines lines) {
        return MyTasks.section(tasks, tasksInAll, reader, lines);
    }
}
