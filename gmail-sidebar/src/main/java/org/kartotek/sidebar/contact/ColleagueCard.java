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
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.Hit;

/** Mail among ourselves: nothing of it is kept. The customers in it can be opened. */
public record ColleagueCard(String name, String email, List<Hit> customersInTheMail)
        implements SidebarCard {
    public ColleagueCard {
        customersInTheMail = List.copyOf(customersInTheMail);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.HOME);
        return Card.named(
                        "colleague",
                        Section.of(TextParagraph.of(reader.say("colleague.text"))),
                        Section.of(lines.hits(customersInTheMail))
                                .titled(reader.say("mail.customers")))
                .headed(Header.of(Text.of(name.isBlank() ? email : name), Text.of(email)));
    }
}
