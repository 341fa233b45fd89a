package org.kartotek.backend.google;

/** The server is being stopped; the round goes on from its last page when it is there again. */
public final class LaneCutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaneCutShort() {
        super("The server stops");
    }
}
