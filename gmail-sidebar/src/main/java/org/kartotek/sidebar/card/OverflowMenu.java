package org.kartotek.sidebar.card;

import java.util.List;

/** More entries than fit in a row of buttons; they cannot hold a further menu. */
public record OverflowMenu(List<Item> items) {
    public OverflowMenu {
        items = List.copyOf(items);
    }

    public record Item(Text text, OnClick onClick) {}
}
