package org.kartotek.sidebar.order;

import java.util.Arrays;
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
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;

/** Why an order is lost: asked once, because nobody remembers it a year later. */
public record LostForm(Back back, String orderId, String order, String fromStage, String toStage)
        implements SidebarCard {
    /** What is said most; anything else is typed. */
    public enum Why {
        PRICE,
        ELSEWHERE,
        TOO_LATE,
        NOT_NEEDED,
        SILENT
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "order.lost",
                        Section.of(
                                SelectionInput.radio(
                                        "why",
                                        reader.say("order.lost.why"),
                                        Arrays.stream(Why.values())
                                                .map(why ->
                                                        SelectionItem.of(
                                                                reader.say("lost." + why),
                                                                why.name()))
                                                .toList()),
                                TextInput.line("comment", reader.say("order.lost.words"))))
                .headed(Header.of(Text.of(reader.say("order.lost")), Text.of(order)))
                .footer(FixedFooter.of(save(reader)));
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("order.lose"),
                OnClick.of(
                        new Lines(reader, back)
                                .here(reader.write("order.lose"))
                                .with("id", orderId)
                                .with("from", fromStage)
                                .with("stage", toStage)
                                .saving()));
    }
}
