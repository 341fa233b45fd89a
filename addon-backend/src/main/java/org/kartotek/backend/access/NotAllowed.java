package org.kartotek.backend.access;

/** The caller is known but has not the role. */
public class NotAllowed extends RuntimeException {
    private final Role needed;

    public NotAllowed(Role needed) {
        super("This needs the role " + needed);
        this.needed = needed;
    }

    public Role needed() {
        return needed;
    }
}
