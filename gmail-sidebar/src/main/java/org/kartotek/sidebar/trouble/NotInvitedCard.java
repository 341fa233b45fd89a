package org.kartotek.sidebar.trouble;

import org.jspecify.annotations.Nullable;
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

/** A proved Google user whom nobody has invited: whom to ask, and nothing about the office. */
public record NotInvitedCard(String email, @Nullable String owner) implements SidebarCard {
    @Override
    public Card card(Reader reader) {
        var whom =
                owner == null
                        ? reader.say("notInvited.ask")
                        : reader.say("notInvited.askOwner", "owner", owner);
        return Card.named(
                        "notInvited",
                        Section.of(
                                TextParagraph.of(reader.say("notInvited.text", "email", email)),
                                TextParagraph.of(whom),
                                ButtonList.of(
                                        Button.of(
                                                reader.say("refresh"),
                                                OnClick.of(reader.action("refresh"))))))
                .headed(Header.of(Text.of(reader.say("notInvited.title"))));
    }
}
