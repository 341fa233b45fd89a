package org.kartotek.sidebar.contact;

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
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownInteraction;
import org.kartotek.sidebar.shown.ShownOrder;

/** An organization with its people and what is open with any of them. */
public record OrganizationCard(
        String id,
        String name,
        List<Hit> people,
        long peopleInAll,
        List<ShownOrder> openOrders,
        @Nullable ShownInteraction lastContact)
        implements SidebarCard {
    public OrganizationCard {
        people = List.copyOf(people);
        openOrders = List.copyOf(openOrders);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.organization(id));
        var last =
                lastContact == null
                        ? reader.say("contact.never")
                        : reader.say("contact.last", "what", lines.lastContact(lastContact));
        return Card.named(
                        "organization",
                        orders(reader, lines),
                        Section.of(lines.hits(people))
                                .titled(reader.say("people", "count", peopleInAll))
                                .showing(5))
                .headed(Header.of(Text.of(name), Text.of(last)))
                .menu(
                        new CardAction(
                                Text.of(reader.say("open.console")),
                                reader.console("/organizations/" + id)));
    }

    private Section orders(Reader reader, Lines lines) {
        return openOrders.isEmpty()
                ? Section.of(TextParagraph.of(reader.say("orders.none")))
                : Section.of(openOrders.stream().map(lines::order).toList())
                        .titled(reader.say("orders.open", "count", openOrders.size()))
                        .showing(3);
    }
}
