package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

/** Exactly one of its parts is set. */
@Sparse
public record OnClick(
        @Nullable Action action, @Nullable OpenLink openLink, @Nullable OverflowMenu overflowMenu) {
    public static OnClick of(Action action) {
        return new OnClick(action, null, null);
    }

    public static OnClick of(OpenLink link) {
        return new OnClick(null, link, null);
    }

    public static OnClick of(OverflowMenu menu) {
        return new OnClick(null, null, menu);
    }

    public static OnClick open(WebAddress address) {
        return of(OpenLink.to(address));
    }
}
