package org.kartotek.sidebar.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

@Sparse
public record SelectionInput(
        String name,
        Text label,
        Type type,
        List<SelectionItem> items,
        @Nullable Action onChangeAction)
        implements Widget {
    public SelectionInput {
        items = List.copyOf(items);
    }

    public static SelectionInput dropdown(String name, String label, List<SelectionItem> items) {
        return new SelectionInput(name, Text.of(label), Type.DROPDOWN, items, null);
    }

    public static SelectionInput radio(String name, String label, List<SelectionItem> items) {
        return new SelectionInput(name, Text.of(label), Type.RADIO_BUTTON, items, null);
    }

    /** One box to tick. */
    public static SelectionInput tick(String name, String label, boolean ticked) {
        return new SelectionInput(
                name,
                Text.EMPTY,
                Type.CHECK_BOX,
                List.of(SelectionItem.of(label, "yes").selected(ticked)),
                null);
    }

    public enum Type {
        CHECK_BOX,
        RADIO_BUTTON,
        SWITCH,
        DROPDOWN
    }
}
