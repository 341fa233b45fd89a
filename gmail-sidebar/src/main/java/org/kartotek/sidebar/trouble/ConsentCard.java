package org.kartotek.sidebar.trouble;

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

/**
 * Rights are still missing after Google asked once. Asking again by ourselves would be a loop: a
 * user can go on without ticking anything.
 */
public record ConsentCard(Need need) implements SidebarCard {
    /** What we cannot do without. */
    public enum Need {
        IDENTITY,
        MESSAGE,
        TEXT,
        EVENT,
        INVITE
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                        "consent",
                        Section.of(
                                TextParagraph.of(reader.say("consent." + need)),
                                ButtonList.of(
                                        Button.of(
                                                        reader.say("consent.grant"),
                                                        OnClick.of(
                                                                reader.action("consent")
                                                                        .with("need", need.name())))
                                                .filled())))
                .headed(Header.of(Text.of(reader.say("consent.title"))));
    }
}
