package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

/** Exactly one of its parts is set. */
@Sparse
public record OnClick(
        @Nullable Action action,
        @Nullable OpenLink openLink,
        @Nullable Action openDynamicLinkAction,
        @Nullable OverflowMenu overflowMenu) {
    public static OnClick of(Action action) {
        return new OnClick(action, null, null, null);
    }

    public static OnClick of(OpenLink link) {
        return new OnClick(null, link, null, null);
    }

    /** The answer to the action says which link opens. */
    public static OnClick opening(Action action) {
        return new OnClick(null, null, action, null);
    }

    public static OnClick of(OverflowMenu menu) {
        return new OnClick(null, null, null, menu);
    }

    public static OnClick open(WebAddress address) {
        return of(OpenLink.to(address));
    }
}
