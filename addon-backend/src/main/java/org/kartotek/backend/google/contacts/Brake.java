package org.kartotek.backend.google.contacts;

import org.kartotek.backend.google.LaneStopped;

/** Stops a round that would archive more contacts than anybody deletes by hand. */
final class Brake {
    private Brake() {}

    static void check(int removed, int all) {
        if (removed > Math.max(5, all / 50)) {
            throw new LaneStopped(
                    "%d of %d contacts are gone from Google at once; nothing was archived here"
                            .formatted(removed, all));
        }
    }
}
