package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record Chip(Text label, @Nullable Icon icon, @Nullable OnClick onClick) {
    public static Chip of(String label, OnClick onClick) {
        return new Chip(Text.of(label), null, onClick);
    }
}
