package org.kartotek.sidebar.order;

import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;

/**
 * An order's title, lines and amount, to be written anew.
 *
 * @param amount null when it is the sum of the lines
 * @param version of the order as the reader sees it
 */
public record EditOrderForm(
        Back back,
        String orderId,
        String label,
        String title,
        String lines,
        @Nullable String amount,
        String currency,
        int version)
        implements SidebarCard {
    @Override
    public Card card(Reader reader) {
        var fields = new OrderFields(title, lines, amount, currency).shown(reader);
        return Card.named("order.edit", Section.of(fields))
                .headed(Header.of(Text.of(reader.say("order.edit")), Text.of(label)))
                .footer(FixedFooter.of(save(reader)));
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("order.save"),
                OnClick.of(
                        new Lines(reader, back)
                                .here(reader.write("order.change"))
                                .with("id", orderId)
                                .with("version", String.valueOf(version))
                                .saving("title")));
    }
}
