package org.kartotek.sidebar.card;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Sparse
public record Card(
        @Nullable String name,
        @Nullable Header header,
        List<Section> sections,
        List<CardAction> cardActions,
        @Nullable FixedFooter fixedFooter) {
    public Card {
        sections = sections.stream().filter(section -> !section.widgets().isEmpty()).toList();
        cardActions = List.copyOf(cardActions);
    }

    public static Card named(String name, Section... sections) {
        return new Card(name, null, List.of(sections), List.of(), null);
    }

    public Card headed(Header header) {
        return new Card(name, header, sections, cardActions, fixedFooter);
    }

    public Card menu(CardAction... actions) {
        return new Card(name, header, sections, List.of(actions), fixedFooter);
    }

    public Card footer(FixedFooter footer) {
        return new Card(name, header, sections, cardActions, footer);
    }

    /** Puts a section in front, so that news are read first. */
    public Card first(Section section) {
        var all = new ArrayList<Section>();
        all.add(section);
        all.addAll(sections);
        return new Card(name, header, all, cardActions, fixedFooter);
    }
}
