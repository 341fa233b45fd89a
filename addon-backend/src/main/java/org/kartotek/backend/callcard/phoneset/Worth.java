package org.kartotek.backend.callcard.phoneset;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody in the office would want to know who is calling.
 *
 * @param groups how many the contact is in
 */
public record Worth(int openOrders, @Nullable Instant lastInteraction, boolean owned, int groups) {
    private static final int FIRST_ORDER = 400;
    private static final int FURTHER_ORDER = 50;
    private static final int IN_TOUCH_TODAY = 300;
    private static final int HALVES_IN_DAYS = 30;
    private static final int OWNED = 40;
    private static final int GROUP = 20;

    /** An open order outweighs everything else; a conversation counts half after a month. */
    public int pointsAt(Instant now) {
        int orders =
                openOrders == 0 ? 0 : FIRST_ORDER + FURTHER_ORDER * (Math.min(openOrders, 3) - 1);
        return orders
                + inTouch(now)
                + (owned ? OWNED : 0)
                + GROUP * Math.min(Math.max(groups, 0), 2);
    }

    /** What speaks most for it. */
    Reason reasonAt(Instant now) {
        if (openOrders > 0) return Reason.OPEN_ORDER;
        if (inTouch(now) > OWNED) return Reason.IN_TOUCH;
        return owned || groups > 0 ? Reason.LOOKED_AFTER : Reason.ROOM;
    }

    private int inTouch(Instant now) {
        if (lastInteraction == null) return 0;
        long days = Math.max(0, Duration.between(lastInteraction, now).toDays());
        return (int) (IN_TOUCH_TODAY * HALVES_IN_DAYS / (HALVES_IN_DAYS + days));
    }
}
