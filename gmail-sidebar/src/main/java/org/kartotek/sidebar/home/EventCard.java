package org.kartotek.sidebar.home;

import java.util.List;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownOrder;

/** Who comes to a meeting, and what is open with them. */
public record EventCard(List<Hit> customers, List<ShownOrder> openOrders, List<String> strangers)
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
        return Card.named("event", who, orders(reader, lines), strangers(reader))
                .headed(Header.of(Text.of(reader.say("event.title"))));
    }

    private Section orders(Reader reader, Lines lines) {
        return Section.of(openOrders.stream().limit(MOST).map(lines::order).toList())
                .titled(reader.say("orders.open", "count", openOrders.size()))
                .showing(3);
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
