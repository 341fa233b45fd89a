package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

/** Stays at the bottom. Google wants text and a colour on both buttons. */
@Sparse
public record FixedFooter(Button primaryButton, @Nullable Button secondaryButton) {
    public static FixedFooter of(Button primary) {
        return new FixedFooter(primary.filled(), null);
    }

    public static FixedFooter of(Button primary, Button secondary) {
        return new FixedFooter(primary.filled(), secondary.colored(Color.QUIET));
    }
}
