package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record OpenLink(WebAddress url, @Nullable OpenAs openAs, @Nullable OnClose onClose) {
    public static OpenLink to(WebAddress url) {
        return new OpenLink(url, null, null);
    }

    /** A small window; the card is asked for again when it closes, where the browser allows it. */
    public static OpenLink overlay(WebAddress url) {
        return new OpenLink(url, OpenAs.OVERLAY, OnClose.RELOAD);
    }

    public enum OpenAs {
        FULL_SIZE,
        OVERLAY
    }

    public enum OnClose {
        NOTHING,
        RELOAD
    }
}
