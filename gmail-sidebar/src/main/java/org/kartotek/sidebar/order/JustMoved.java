package org.kartotek.sidebar.order;

import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.shown.ShownOrder;

/** One line above a card: what the last tap did, and the way back. */
public record JustMoved(ShownOrder order, Back back, Reader reader) {
    public Card above(Card card) {
        var undo =
                new Lines(reader, back)
                        .here(reader.write("order.undo"))
                        .with("id", order.id())
                        .with("step", order.lastStep().at().toString());
        return card.first(
                Section.of(
                        DecoratedText.of(
                                        Html.text(
                                                reader.say(
                                                        "order.moved",
                                                        "order",
                                                        order.label(),
                                                        "stage",
                                                        order.stage().name())))
                                .icon(reader.icon(Sign.STEP))
                                .with(Button.of(reader.say("undo"), OnClick.of(undo)))));
    }
}
