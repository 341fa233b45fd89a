package org.kartotek.sidebar.contact;

import java.util.List;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.shown.Hit;

/** Several customers, none of them the sender: the reader says whose card it shall be. */
public record ChooserCard(List<Hit> contacts) implements SidebarCard {
    public ChooserCard {
        contacts = List.copyOf(contacts);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named("chooser", Section.of(new Lines(reader, Back.HOME).hits(contacts)))
                .headed(Header.of(Text.of(reader.say("mail.customers"))));
    }
}
