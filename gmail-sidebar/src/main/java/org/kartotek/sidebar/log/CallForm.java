package org.kartotek.sidebar.log;

import java.util.Arrays;
import java.util.List;
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
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;

/** A call in three taps: open, say how it went, save. What comes next can be said with it. */
public record CallForm(Back back, String contactId, String contactName, List<Choice> openOrders)
        implements SidebarCard {
    public CallForm {
        openOrders = List.copyOf(openOrders);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "call.form",
                        Section.of(call(reader), outcome(reader), text(reader), order(reader)),
                        FollowUp.section(reader))
                .headed(Header.of(Text.of(reader.say("call.log")), Text.of(contactName)))
                .footer(FixedFooter.of(save(reader)));
    }

    private static SelectionInput call(Reader reader) {
        return SelectionInput.radio(
                "direction",
                reader.say("field.direction"),
                List.of(
                        SelectionItem.of(reader.say("call.OUT"), Direction.OUT.name())
                                .selected(true),
                        SelectionItem.of(reader.say("call.IN"), Direction.IN.name())));
    }

    private static SelectionInput outcome(Reader reader) {
        return SelectionInput.dropdown(
                "outcome",
                reader.say("field.outcome"),
                Arrays.stream(Outcome.values())
                        .map(one ->
                                SelectionItem.of(reader.say("outcome." + one), one.name())
                                        .selected(one == Outcome.TALKED))
                        .toList());
    }

    private static TextInput text(Reader reader) {
        return TextInput.lines("text", reader.say("field.call"));
    }

    private @Nullable Widget order(Reader reader) {
        return openOrders.isEmpty()
                ? null
                : SelectionInput.dropdown(
                        "order",
                        reader.say("field.order"),
                        Choice.items(reader.say("none"), openOrders));
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("call.save"),
                OnClick.of(
                        new Lines(reader, back)
                                .here(reader.write("call.log"))
                                .with("contact", contactId)
                                .saving()));
    }

    /** How a call went, in one word. */
    public enum Outcome {
        TALKED,
        NO_ANSWER,
        LEFT_MESSAGE,
        CALL_BACK
    }
}
