package org.kartotek.sidebar.home;

import java.util.List;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.ShownOrder;

/** The open orders that stand at one stage, those that wait longest first. */
public record StageOrdersCard(String stageId, String stage, List<ShownOrder> orders)
        implements SidebarCard {
    private static final int MOST = 50;

    public StageOrdersCard {
        orders = List.copyOf(orders);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, new Back("stage:" + stageId));
        var section =
                orders.isEmpty()
                        ? Section.of(TextParagraph.of(reader.say("orders.none")))
                        : Section.of(orders.stream().limit(MOST).map(lines::order).toList())
                                .showing(10);
        return Card.named("stage", section).headed(Header.of(Text.of(stage)));
    }
}
