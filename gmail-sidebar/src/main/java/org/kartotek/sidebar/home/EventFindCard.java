package org.kartotek.sidebar.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.shown.Hit;

/**
 * People to invite to the open event, and orders it may be about.
 *
 * @param canInvite Calendar lets the reader add guests
 * @param isSaved Calendar has an id for it: only then can an order be attached
 */
public record EventFindCard(String query, List<Hit> hits, boolean canInvite, boolean isSaved)
        implements SidebarCard {
    private static final int MOST = 30;

    public EventFindCard {
        hits = List.copyOf(hits);
    }

    @Override
    public Card card(Reader reader) {
        var found =
                hits.isEmpty()
                        ? Section.of(TextParagraph.of(reader.say("search.none", "query", query)))
                        : Section.of(
                                        hits.stream()
                                                .limit(MOST)
                                                .map(hit -> line(hit, reader))
                                                .toList())
                                .showing(10);
        return Card.named("event.find", field(reader, query), found)
                .headed(Header.of(Text.of(reader.say("event.find"))));
    }

    /**
     * @param typed what was looked for last; null on the card of the event, to which Back leads
     */
    static Section field(Reader reader, @Nullable String typed) {
        var find = reader.action(typed == null ? "event.find" : "event.find.again");
        return Section.of(
                TextInput.line("guest", reader.say("event.find"))
                        .hint(reader.say("event.find.hint"))
                        .filled(typed)
                        .suggesting(reader.suggesting("guest")),
                ButtonList.of(Button.of(reader.say("search.go"), OnClick.of(find.saving()))));
    }

    private DecoratedText line(Hit hit, Reader reader) {
        return new Lines(reader, new Back("event")).hit(hit).with(button(hit, reader));
    }

    private @Nullable Button button(Hit hit, Reader reader) {
        return switch (hit.kind()) {
            case CONTACT ->
                    canInvite
                            ? Button.of(
                                    reader.say("event.invite"),
                                    OnClick.of(reader.action("event.invite").with("id", hit.id())))
                            : null;
            case ORDER -> isSaved ? EventCard.attach(hit.id(), reader) : null;
            case ORGANIZATION -> null;
        };
    }
}
