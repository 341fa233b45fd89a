package org.kartotek.sidebar.log;

import java.util.List;
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
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;

/** A call in three taps: open, say how it went, save. What comes next can be said with it. */
public record CallForm(
        Back back,
        String contactId,
        String contactName,
        List<Choice> openOrders,
        List<String> outcomes,
        Typed typed)
        implements SidebarCard {
    public CallForm {
        openOrders = List.copyOf(openOrders);
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "call.form",
                        Section.of(
                                call(reader),
                                LogFields.outcome(outcomes, typed, reader),
                                LogFields.text(reader.say("field.call"), typed),
                                LogFields.order(openOrders, typed, reader)),
                        LogFields.followUp(typed, reader))
                .headed(Header.of(Text.of(reader.say("call.log")), Text.of(contactName)))
                .footer(FixedFooter.of(save(reader)));
    }

    private SelectionInput call(Reader reader) {
        boolean theirs = typed.direction() == Direction.IN;
        return SelectionInput.radio(
                "direction",
                reader.say("field.direction"),
                List.of(
                        SelectionItem.of(reader.say("call.OUT"), Direction.OUT.name())
                                .selected(!theirs),
                        SelectionItem.of(reader.say("call.IN"), Direction.IN.name())
                                .selected(theirs)));
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("call.save"),
                OnClick.of(
                        typed.onSaving(
                                new Lines(reader, back)
                                        .here(reader.write("call.log"))
                                        .with("contact", contactId))));
    }
}
