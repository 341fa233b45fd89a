package org.kartotek.backend.api.shape;

import org.kartotek.backend.api.problem.Refusal;

/** How many items a page holds: 50 unless asked, 200 at most. */
public final class Limit {
    public static final String DEFAULT = "50";
    private static final int MOST = 200;

    private Limit() {}

    public static int of(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Refusal.bad("limit", asked, "is not between 1 and " + MOST);
        }
        return asked;
    }
}
