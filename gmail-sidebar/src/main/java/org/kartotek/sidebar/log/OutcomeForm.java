package org.kartotek.sidebar.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Action;
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

/**
 * How a meeting went, and what comes next.
 *
 * @param meeting its key, when it stands in a calendar we read; else it is the open event
 */
public record OutcomeForm(Back back, @Nullable String meeting, String who) implements SidebarCard {
    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "outcome.form",
                        Section.of(how(reader), text(reader)),
                        FollowUp.section(reader))
                .headed(Header.of(Text.of(reader.say("event.log")), Text.of(who)))
                .footer(FixedFooter.of(save(reader)));
    }

    private static SelectionInput how(Reader reader) {
        return SelectionInput.radio(
                "met",
                reader.say("field.outcome"),
                Arrays.stream(Met.values())
                        .map(one ->
                                SelectionItem.of(reader.say("met." + one), one.name())
                                        .selected(one == Met.HELD))
                        .toList());
    }

    private static TextInput text(Reader reader) {
        return TextInput.lines("text", reader.say("field.met"));
    }

    private Button save(Reader reader) {
        Action action = new Lines(reader, back).here(reader.write("event.log"));
        return Button.of(
                reader.say("event.save"),
                OnClick.of((meeting == null ? action : action.with("meeting", meeting)).saving()));
    }

    /** How it went, in one word. */
    public enum Met {
        HELD,
        NO_SHOW,
        PUT_OFF
    }
}
