package org.kartotek.backend.console.frame;

/** There is no such thing in this office, whatever other offices have. */
public class NotHere extends RuntimeException {
    public NotHere(String what) {
        super("There is no " + what);
    }
}
