package org.kartotek.sidebar.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.CardAction;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.kartotek.sidebar.shown.ShownOrder.Money;
import org.kartotek.sidebar.shown.ShownTask;

/** My day: search, what waits for me, where the orders stand, whom I dealt with. */
public record HomeCard(
        String connectedAs,
        List<ShownMeeting> today,
        List<ShownTask> tasks,
        long tasksInAll,
        long tasksLate,
        List<StageCount> openOrders,
        List<Hit> recent,
        @Nullable String trouble)
        implements SidebarCard {
    public HomeCard {
        today = List.copyOf(today);
        tasks = List.copyOf(tasks);
        openOrders = List.copyOf(openOrders);
        recent = List.copyOf(recent);
    }

    /**
     * How many orders stand at a stage, how many of them are the reader's, and what all are worth
     * in the office's currency.
     */
    public record StageCount(
            String stageId, String stage, long count, long mine, @Nullable Money sum) {}

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.HOME);
        return Card.named(
                        "home",
                        trouble(reader),
                        SearchBox.section(reader, null),
                        meetings(reader, lines),
                        tasks(reader, lines),
                        orders(reader, lines),
                        Section.of(lines.hits(recent)).titled(reader.say("home.recent")).showing(5),
                        Section.of(TextParagraph.of(reader.say("home.as", "email", connectedAs))))
                .menu(
                        new CardAction(
                                Text.of(reader.say("settings.title")),
                                OnClick.of(reader.action("settings"))),
                        new CardAction(Text.of(reader.say("open.console")), reader.console("/")));
    }

    private Section trouble(Reader reader) {
        return trouble == null
                ? Section.of(List.of())
                : Section.of(
                        DecoratedText.of(Html.text(trouble))
                                .icon(reader.icon(Sign.WARNING))
                                .opening(reader.console("/sync")));
    }

    private Section meetings(Reader reader, Lines lines) {
        return Section.of(
                        today.stream()
                                .map(one -> CalendarHomeCard.meeting(one, reader, lines))
                                .toList())
                .titled(reader.say("calendar.today"))
                .showing(3);
    }

    private Section tasks(Reader reader, Lines lines) {
        return MyTasks.section(tasks, tasksInAll, tasksLate, reader, lines);
    }

    private Section orders(Reader reader, Lines lines) {
        if (openOrders.isEmpty()) {
            return Section.of(TextParagraph.of(reader.say("orders.none")));
        }
        long all = openOrders.stream().mapToLong(StageCount::count).sum();
        long mine = openOrders.stream().mapToLong(StageCount::mine).sum();
        return Section.of(openOrders.stream().map(one -> stage(one, reader, lines)).toList())
                .titled(Lines.joined(reader.say("orders.open", "count", all), mine(mine, reader)))
                .showing(6);
    }

    private static Widget stage(StageCount stage, Reader reader, Lines lines) {
        var count = reader.say("orders.count", "count", stage.count());
        return DecoratedText.of(Html.joined(" · ", Html.bold(stage.stage()), Html.text(count)))
                .icon(reader.icon(Sign.ORDER))
                .below(
                        Lines.joined(
                                stage.sum() == null ? null : reader.money(stage.sum()),
                                mine(stage.mine(), reader)))
                .opening(lines.open("orders.at", stage.stageId()));
    }

    private static @Nullable String mine(long count, Reader reader) {
        return count == 0 ? null : reader.say("orders.mine", "count", count);
    }
}
