package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record Icon(@Nullable String knownIcon, @Nullable WebAddress iconUrl, Text altText) {
    public static Icon at(WebAddress url, String altText) {
        return new Icon(null, url, Text.of(altText));
    }
}
