package org.kartotek.sidebar.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Sparse
public record Grid(
        @Nullable Text title, List<Item> items, int columnCount, @Nullable OnClick onClick)
        implements Widget {
    public Grid {
        items = List.copyOf(items);
    }

    @Sparse
    public record Item(String id, Text title, Text subtitle) {}
}
