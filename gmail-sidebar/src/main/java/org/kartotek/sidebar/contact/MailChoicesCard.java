package org.kartotek.sidebar.contact;

import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.CardAction;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextParagraph;

/**
 * What of the open conversation stands in timelines, and whether more shall come.
 *
 * @param kept how many of its mails stand there that the reader may take out
 * @param address whose mail it is; null when it is all our own
 * @param mayMute the reader may say whose mail stays out
 */
public record MailChoicesCard(int kept, @Nullable String address, Logged logged, boolean mayMute)
        implements SidebarCard {

    /** Whether new mail of the address comes in. */
    public enum Logged {
        YES,
        MUTED,
        /** Its whole domain stays out, which is not changed from here. */
        DOMAIN_MUTED
    }

    /** The way here. */
    static CardAction entry(Reader reader) {
        return new CardAction(
                Text.of(reader.say("mail.choices")), OnClick.of(reader.action("mail.choices")));
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.MAIL);
        return address == null
                ? Card.named("mail", conversation(reader, lines))
                : Card.named("mail", conversation(reader, lines), later(address, reader, lines));
    }

    private Section conversation(Reader reader, Lines lines) {
        var section =
                kept == 0
                        ? Section.of(TextParagraph.of(reader.say("mail.keptNone")))
                        : Section.of(
                                TextParagraph.of(reader.say("mail.kept", "count", kept)),
                                TextParagraph.of(reader.say("mail.forGood")),
                                button("mail.private", reader, lines));
        return section.titled(reader.say("mail.conversation"));
    }

    private Section later(String address, Reader reader, Lines lines) {
        var says = TextParagraph.of(reader.say("mail.logged." + logged));
        var section =
                !mayMute || logged == Logged.DOMAIN_MUTED
                        ? Section.of(says)
                        : Section.of(
                                says,
                                button(
                                        logged == Logged.YES ? "mail.mute" : "mail.unmute",
                                        reader,
                                        lines));
        return section.titled(address);
    }

    private static ButtonList button(String op, Reader reader, Lines lines) {
        return ButtonList.of(Button.of(reader.say(op), OnClick.of(lines.here(reader.write(op)))));
    }
}
