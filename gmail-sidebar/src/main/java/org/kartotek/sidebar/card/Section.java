package org.kartotek.sidebar.card;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Sparse
public record Section(
        @Nullable Html header,
        List<Widget> widgets,
        @Nullable Boolean collapsible,
        @Nullable Integer uncollapsibleWidgetsCount) {
    public Section {
        widgets = List.copyOf(widgets);
    }

    public static Section of(@Nullable Widget... widgets) {
        return of(Arrays.stream(widgets).filter(Objects::nonNull).toList());
    }

    public static Section of(List<? extends Widget> widgets) {
        return new Section(null, List.copyOf(widgets), null, null);
    }

    public Section titled(String header) {
        return new Section(Html.text(header), widgets, collapsible, uncollapsibleWidgetsCount);
    }

    /** Shows so many widgets and keeps the rest behind "show more". */
    public Section showing(int first) {
        return widgets.size() <= first ? this : new Section(header, widgets, true, first);
    }
}
