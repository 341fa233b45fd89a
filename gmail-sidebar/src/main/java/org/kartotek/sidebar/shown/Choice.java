package org.kartotek.sidebar.shown;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.sidebar.card.SelectionItem;

/** One entry of a list to choose from. */
public record Choice(String id, String name) {
    private static final int MOST = 99;

    /** The choices after a first one that stands for none of them. */
    public static List<SelectionItem> items(String none, List<Choice> choices) {
        var items = new ArrayList<SelectionItem>();
        items.add(SelectionItem.of(none, "").selected(true));
        choices.stream()
                .limit(MOST)
                .map(choice -> SelectionItem.of(choice.name(), choice.id()))
                .forEach(items::add);
        return items;
    }
}
