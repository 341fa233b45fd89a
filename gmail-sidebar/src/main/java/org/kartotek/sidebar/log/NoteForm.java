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
import org.kartotek.sidebar.card.TextInput;

/** One text about a contact or an order. */
public record NoteForm(Back back, String about, String aboutName) implements SidebarCard {
    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "note.form", Section.of(TextInput.lines("text", reader.say("field.note"))))
                .headed(Header.of(Text.of(reader.say("note.write")), Text.of(aboutName)))
                .footer(
                        FixedFooter.of(
                                Button.of(
                                        reader.say("note.save"),
                                        OnClick.of(
                                                new Lines(reader, back)
                                                        .here(reader.write("note.write"))
                                                        .with("about", about)
                                                        .saving("text")))));
    }
}
