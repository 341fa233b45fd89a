package org.kartotek.sidebar.log;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DateTimePicker;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.ShownInteraction.Kind;

/** A meeting or a visit that stands in no calendar, in as many taps as a call. */
public record MeetingForm(
        Back back,
        String contactId,
        String contactName,
        List<Choice> openOrders,
        List<String> outcomes,
        Typed typed)
        implements SidebarCard {
    public MeetingForm {
        openOrders = List.copyOf(openOrders);
        outcomes = List.copyOf(outcomes);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "meeting.form",
                        Section.of(
                                where(reader),
                                LogFields.outcome(outcomes, typed, reader),
                                LogFields.text(reader.say("field.met"), typed),
                                on(reader),
                                LogFields.order(openOrders, typed, reader)),
                        LogFields.followUp(typed, reader))
                .headed(Header.of(Text.of(reader.say("meeting.log")), Text.of(contactName)))
                .footer(FixedFooter.of(save(reader)));
    }

    private SelectionInput where(Reader reader) {
        var chosen = Objects.requireNonNullElse(typed.kind(), Kind.MEETING);
        return SelectionInput.radio(
                "kind",
                reader.say("field.meeting"),
                Stream.of(Kind.MEETING, Kind.VISIT)
                        .map(kind ->
                                SelectionItem.of(reader.say("meeting." + kind), kind.name())
                                        .selected(kind == chosen))
                        .toList());
    }

    private DateTimePicker on(Reader reader) {
        return DateTimePicker.date("on", reader.say("field.on"))
                .filled(Objects.requireNonNullElse(typed.on(), reader.moments().today()));
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("meeting.save"),
                OnClick.of(
                        typed.onSaving(
                                new Lines(reader, back)
                                        .here(reader.write("meeting.log"))
                                        .with("contact", contactId))));
    }
}
