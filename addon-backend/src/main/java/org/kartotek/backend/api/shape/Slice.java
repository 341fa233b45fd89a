package org.kartotek.backend.api.shape;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what to pass as {@code after} for the rest; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {
    public Slice {
        items = List.copyOf(items);
    }

    public static <T> Slice<T> whole(List<T> items) {
        return new Slice<>(items, null);
    }

    /** Of one item more than was asked for, which tells whether there is a rest. */
    public static <T> Slice<T> cut(List<T> oneMore, int limit, Function<T, Cursor> cursor) {
        if (oneMore.size() <= limit) {
            return whole(oneMore);
        }
        var items = oneMore.subList(0, limit);
        return new Slice<>(items, cursor.apply(items.getLast()).text());
    }
}
