package org.kartotek.sidebar.home;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.kartotek.sidebar.shown.ShownMeeting.Guest;
import org.kartotek.sidebar.shown.ShownTask;

/** Today's meetings with customers, who comes and what is open with them, and what is to do. */
public record CalendarHomeCard(
        List<ShownMeeting> today, List<ShownTask> tasks, long tasksInAll, long tasksLate)
        implements SidebarCard {
    private static final int NAMES = 120;
    private static final int ORDERS = 3;
    private static final int MOST = 20;

    public CalendarHomeCard {
        today = List.copyOf(today);
        tasks = List.copyOf(tasks);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, new Back("calendar"));
        return Card.named(
                "calendar",
                meetings(reader, lines),
                SearchBox.section(reader, null),
                MyTasks.section(tasks, tasksInAll, tasksLate, reader, lines));
    }

    private Section meetings(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        today.forEach(one -> widgets.add(meeting(one, reader, lines)));
        if (widgets.isEmpty()) {
            widgets.add(TextParagraph.of(reader.say("calendar.none")));
        }
        return Section.of(widgets).titled(reader.say("calendar.today")).showing(6);
    }

    /** One who comes opens their card, several open the list of them. */
    static DecoratedText meeting(ShownMeeting one, Reader reader, Lines lines) {
        var guests = one.guests();
        var opening =
                guests.size() == 1
                        ? lines.open("contact.view", guests.getFirst().id())
                        : OnClick.of(reader.action("people.view").with("people", ids(guests)));
        return DecoratedText.of(Html.typed(names(guests), NAMES))
                .icon(reader.icon(Sign.MEETING))
                .above(Lines.joined(reader.moments().time(one.at()), one.title()))
                .below(open(guests))
                .opening(opening)
                .with(outcome(one, reader, lines));
    }

    private static @Nullable Button outcome(ShownMeeting one, Reader reader, Lines lines) {
        return one.end().isAfter(reader.moments().now())
                ? null
                : Button.of(
                        reader.say("event.log"),
                        OnClick.of(
                                lines.here(reader.action("event.form"))
                                        .with("meeting", one.key())));
    }

    private static String ids(List<Guest> guests) {
        return guests.stream().limit(MOST).map(Guest::id).collect(Collectors.joining(","));
    }

    private static String names(List<Guest> guests) {
        return guests.stream().map(Guest::name).collect(Collectors.joining(", "));
    }

    private static String open(List<Guest> guests) {
        return guests.stream()
                .map(Guest::openOrder)
                .filter(order -> order != null)
                .distinct()
                .limit(ORDERS)
                .collect(Collectors.joining(" · "));
    }
}
