package org.kartotek.sidebar.log;

import java.util.List;
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
import org.kartotek.sidebar.card.Text;

/**
 * How a meeting went, and what comes next.
 *
 * @param meeting its key, when it stands in a calendar we read; else it is the open event
 */
public record OutcomeForm(Back back, @Nullable String meeting, String who, List<String> outcomes)
        implements SidebarCard {
    public OutcomeForm {
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "outcome.form",
                        Section.of(
                                LogFields.outcome(outcomes, Typed.NOTHING, reader),
                                LogFields.text(reader.say("field.met"), Typed.NOTHING)),
                        LogFields.followUp(Typed.NOTHING, reader))
                .headed(Header.of(Text.of(reader.say("event.log")), Text.of(who)))
                .footer(FixedFooter.of(save(reader)));
    }

    private Button save(Reader reader) {
        Action action = new Lines(reader, back).here(reader.write("event.log"));
        return Button.of(
                reader.say("event.save"),
                OnClick.of((meeting == null ? action : action.with("meeting", meeting)).saving()));
    }
}
