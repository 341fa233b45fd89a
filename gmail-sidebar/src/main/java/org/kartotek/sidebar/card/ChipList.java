package org.kartotek.sidebar.card;

import java.util.List;

public record ChipList(Layout layout, List<Chip> chips) implements Widget {
    public ChipList {
        chips = List.copyOf(chips);
    }

    public static ChipList of(List<Chip> chips) {
        return new ChipList(Layout.WRAPPED, chips);
    }

    public enum Layout {
        WRAPPED,
        HORIZONTAL_SCROLLABLE
    }
}
