package org.kartotek.sidebar.trouble;

import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;

/** Something broke. The number finds the entry in the log. */
public record ErrorCard(Reason reason, String correlationId) implements SidebarCard {
    /** What can be said about it to the reader. */
    public enum Reason {
        BROKEN,
        TOO_SLOW,
        GONE,
        GMAIL_SILENT,
        NOT_ALLOWED,
        NOT_PROVED
    }

    @Override
    public Card card(Reader reader) {
        return Card.named(
                "error",
                Section.of(
                        DecoratedText.of(Html.text(reader.say("error." + reason)))
                                .icon(reader.icon(Sign.WARNING))
                                .below(reader.say("error.number", "id", correlationId)),
                        ButtonList.of(
                                Button.of(
                                        reader.say(again() ? "error.back" : "error.start"),
                                        OnClick.of(reader.action("refresh"))))));
    }

    /** Where trying once more would end the same, the button says where it leads. */
    private boolean again() {
        return switch (reason) {
            case GONE, NOT_ALLOWED -> false;
            case BROKEN, TOO_SLOW, GMAIL_SILENT, NOT_PROVED -> true;
        };
    }
}
