package org.kartotek.sidebar.home;

import java.util.ArrayList;
import java.util.List;
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
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.shown.ShownTemplate;

/**
 * Beside a mail being written: one tap puts in where an order stands, two a text the office keeps.
 *
 * @param contact whose facts fill a text, empty when the mail goes to nobody known
 */
public record ComposeCard(
        List<ShownOrder> openOrders, List<ShownTemplate> templates, String contact)
        implements SidebarCard {
    private static final int MOST = 20;

    public ComposeCard {
        openOrders = List.copyOf(openOrders);
        templates = List.copyOf(templates);
    }

    @Override
    public Card card(Reader reader) {
        var widgets = new ArrayList<Widget>();
        openOrders.stream().limit(MOST).map(order -> line(reader, order)).forEach(widgets::add);
        if (widgets.isEmpty()) {
            widgets.add(TextParagraph.of(reader.say("compose.none")));
        }
        var view = reader.action("template.view").with("to", contact);
        return Card.named(
                "compose",
                Section.of(widgets).titled(reader.say("compose.title")),
                new TemplateLines(templates).section(reader, view));
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
