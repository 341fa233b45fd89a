package org.kartotek.sync.ring;

/** Where dialers look while the phone rings, and the part of a Google contact that is. */
public enum RingPlace {
    NOWHERE(""),
    NAME_SUFFIX("names"),
    COMPANY("organizations"),
    JOB_TITLE("organizations"),
    PHONE_LABEL("phoneNumbers");

    private final String mask;

    RingPlace(String mask) {
        this.mask = mask;
    }

    /** The name Google replaces as a whole when we write there; empty for nowhere. */
    public String mask() {
        return mask;
    }
}
