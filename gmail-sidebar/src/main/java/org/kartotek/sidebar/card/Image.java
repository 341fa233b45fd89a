package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record Image(WebAddress imageUrl, Text altText, @Nullable OnClick onClick)
        implements Widget {}
