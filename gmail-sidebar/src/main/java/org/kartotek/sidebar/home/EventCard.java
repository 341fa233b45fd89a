package org.kartotek.sidebar.home;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.kartotek.sidebar.shown.ShownOrder;

/**
 * Who comes to a meeting, what is open with them, which order it is about, and how it went.
 *
 * @param known as it stands in a calendar we read; absent when we do not, or not yet
 * @param about the order it is attached to
 * @param isSaved Calendar has an id for it: only then can anything be tied to it
 */
public record EventCard(
        @Nullable ShownMeeting known,
        @Nullable Choice about,
        List<Hit> customers,
        List<ShownOrder> openOrders,
        List<String> strangers,
        boolean isSaved)
        implements SidebarCard {
    private static final int MOST = 20;

    public EventCard {
        customers = List.copyOf(customers);
        openOrders = List.copyOf(openOrders);
        strangers = List.copyOf(strangers);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, new Back("event"));
        var who =
                customers.isEmpty()
                        ? Section.of(TextParagraph.of(reader.say("event.none")))
                        : Section.of(lines.hits(customers)).showing(5);
        return Card.named(
                        "event",
                        who,
                        about(reader, lines),
                        orders(reader, lines),
                        strangers(reader),
                        EventFindCard.field(reader, null))
                .headed(header(reader));
    }

    private Header header(Reader reader) {
        var title = Text.of(reader.say("event.title"));
        return known == null
                ? Header.of(title)
                : Header.of(
                        title,
                        Text.of(
                                reader.moments().when(known.at())
                                        + ", "
                                        + reader.moments().time(known.at())));
    }

    /** The order it is about; and how it went, once it is over as far as we know. */
    private Section about(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        if (about != null) {
            widgets.add(
                    DecoratedText.of(Html.typed(about.name(), MOST * 6))
                            .icon(reader.icon(Sign.ORDER))
                            .above(reader.say("event.about"))
                            .opening(lines.open("order.view", about.id()))
                            .with(
                                    Button.of(
                                            reader.say("event.detach"),
                                            OnClick.of(
                                                    lines.here(reader.write("event.detach"))
                                                            .with("id", about.id())))));
        }
        boolean over = known == null || !known.end().isAfter(reader.moments().now());
        if (over && isSaved && !(customers.isEmpty() && about == null)) {
            widgets.add(
                    ButtonList.of(
                            Button.of(
                                    reader.say("event.log"),
                                    OnClick.of(lines.here(reader.action("event.form"))))));
        }
        return Section.of(widgets);
    }

    private Section orders(Reader reader, Lines lines) {
        var others =
                openOrders.stream()
                        .filter(order -> about == null || !order.id().equals(about.id()))
                        .toList();
        return Section.of(
                        others.stream().limit(MOST).map(one -> order(one, reader, lines)).toList())
                .titled(reader.say("orders.open", "count", others.size()))
                .showing(3);
    }

    private DecoratedText order(ShownOrder order, Reader reader, Lines lines) {
        var line = lines.order(order);
        return isSaved ? line.with(attach(order.id(), reader)) : line;
    }

    /** Ties the open event to an order. */
    static Button attach(String order, Reader reader) {
        return Button.of(
                reader.say("event.attach"),
                OnClick.of(
                        new Lines(reader, new Back("event"))
                                .here(reader.write("event.attach"))
                                .with("id", order)));
    }

    private Section strangers(Reader reader) {
        return Section.of(
                        strangers.stream()
                                .limit(MOST)
                                .map(email ->
                                        DecoratedText.of(Html.text(email))
                                                .icon(reader.icon(Sign.CONTACT))
                                                .with(
                                                        Button.of(
                                                                reader.say("unknown.add"),
                                                                OnClick.of(
                                                                        reader.action(
                                                                                        "contact.form")
                                                                                .with(
                                                                                        "email",
                                                                                        email)))))
                                .toList())
                .titled(reader.say("event.strangers"))
                .showing(3);
    }
}
