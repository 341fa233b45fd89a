package org.kartotek.sidebar.home;

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

/** What a search found, best first; with nothing typed yet only the field. */
public record SearchResultsCard(String query, List<Hit> hits) implements SidebarCard {
    private static final int MOST = 50;

    public SearchResultsCard {
        hits = List.copyOf(hits);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named("search", SearchBox.section(reader, query), found(reader))
                .headed(Header.of(Text.of(reader.say("search"))));
    }

    private Section found(Reader reader) {
        if (query.isBlank()) {
            return Section.of(List.of());
        }
        return hits.isEmpty()
                ? Section.of(TextParagraph.of(reader.say("search.none", "query", query)))
                : Section.of(new Lines(reader, Back.HOME).hits(hits.stream().limit(MOST).toList()))
                        .showing(10);
    }
}
