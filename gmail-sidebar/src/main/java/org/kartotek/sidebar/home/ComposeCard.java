package org.kartotek.sidebar.home;

import java.util.ArrayList;
import java.util.List;
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
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.ShownOrder;

/** Beside a mail being written: one tap puts in where an order stands. */
public record ComposeCard(List<ShownOrder> openOrders) implements SidebarCard {
    private static final int MOST = 20;

    public ComposeCard {
        openOrders = List.copyOf(openOrders);
    }

    @Override
    public Card card(Reader reader) {
        var widgets = new ArrayList<Widget>();
        openOrders.stream().limit(MOST).map(order -> line(reader, order)).forEach(widgets::add);
        if (widgets.isEmpty()) {
            widgets.add(TextParagraph.of(reader.say("compose.none")));
        }
        return Card.named("compose", Section.of(widgets))
                .headed(Header.of(Text.of(reader.say("compose.title"))));
    }

    /** What stands in the mail afterwards. */
    public static Html status(Reader reader, ShownOrder order) {
        return Html.text(
                reader.say(
                        "compose.status",
                        "order",
                        order.label(),
                        "title",
                        order.title(),
                        "stage",
                        order.stage().name(),
                        "when",
                        reader.moments().date(order.lastStep().at())));
    }

    private static DecoratedText line(Reader reader, ShownOrder order) {
        return DecoratedText.of(Html.bold(order.stage().name()))
                .icon(reader.icon(Sign.ORDER))
                .above(order.label() + " · " + order.title())
                .below(order.contact() == null ? "" : order.contact().name())
                .with(
                        Button.of(
                                reader.say("compose.insert"),
                                OnClick.of(reader.action("draft.insert").with("id", order.id()))));
    }
}
