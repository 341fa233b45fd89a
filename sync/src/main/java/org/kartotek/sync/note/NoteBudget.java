package org.kartotek.sync.note;

/**
 * How long a note may get, in UTF-16 units as Google counts: {@code card} for our block with its
 * fence, {@code total} for everything.
 */
public record NoteBudget(int card, int total) {
    public static final NoteBudget DEFAULT = new NoteBudget(400, 1_000);
}
