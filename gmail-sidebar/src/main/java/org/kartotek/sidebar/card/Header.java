package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record Header(
        Text title,
        Text subtitle,
        @Nullable WebAddress imageUrl,
        @Nullable ImageType imageType,
        @Nullable Text imageAltText) {
    public static Header of(Text title) {
        return new Header(title, Text.EMPTY, null, null, null);
    }

    public static Header of(Text title, Text subtitle) {
        return new Header(title, subtitle, null, null, null);
    }
}
