package org.kartotek.backend.google.contacts;

/** More than anybody deletes by hand: then a person is asked first. */
final class Brake {
    private Brake() {}

    static boolean holds(int removed, int all) {
        return removed > Math.max(5, all / 50);
    }
}
