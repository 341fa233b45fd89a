package org.kartotek.sidebar.contact;

import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;

/** A newsletter, a robot, a list: nobody to keep a card about, unless the reader says so. */
public record ListSenderCard(String email) implements SidebarCard {
    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "list",
                        Section.of(
                                TextParagraph.of(reader.say("list.text")),
                                ButtonList.of(
                                        Button.of(
                                                reader.say("list.addAnyway"),
                                                OnClick.of(
                                                        reader.action("contact.form")
                                                                .with("email", email))))))
                .headed(Header.of(Text.of(email)));
    }
}
