package org.kartotek.sidebar.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.OpenLink;
import org.kartotek.sidebar.card.Sparse;
import org.kartotek.sidebar.card.Text;

/** Answer of a trigger: what the panel shall do. */
@Sparse
public record RenderActions(@Nullable Action action, @Nullable HostAppAction hostAppAction)
        implements Answer {
    @Sparse
    public record Action(
            List<Navigation> navigations,
            @Nullable Notification notification,
            @Nullable OpenLink link) {
        public Action {
            navigations = List.copyOf(navigations);
        }
    }

    /** A short line that goes away by itself. */
    public record Notification(Text text) {}
}
