package org.kartotek.sidebar.log;

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

/** One text about a contact or an order, and what comes next. */
public record NoteForm(Back back, String about, String aboutName, Typed typed)
        implements SidebarCard {
    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "note.form",
                        Section.of(LogFields.text(reader.say("field.note"), typed)),
                        LogFields.followUp(typed, reader))
                .headed(Header.of(Text.of(reader.say("note.write")), Text.of(aboutName)))
                .footer(
                        FixedFooter.of(
                                Button.of(
                                        reader.say("note.save"),
                                        OnClick.of(
                                                typed.onSaving(
                                                        new Lines(reader, back)
                                                                .here(reader.write("note.write"))
                                                                .with("about", about),
                                                        "text")))));
    }
}
