package org.kartotek.sidebar.shown;

/** A contact that may be who is about to be added, and what speaks for it. */
public record LookAlike(Hit contact, Reason reason) {
    public enum Reason {
        PHONE,
        EMAIL,
        NAME,
        DOMAIN
    }
}
