package org.kartotek.backend.callcard.phoneset;

/** Why a contact came to the phones, or left them. */
public enum Reason {
    OPEN_ORDER,
    IN_TOUCH,
    /** Somebody is responsible for it, or it is in a group. */
    LOOKED_AFTER,
    /** Nothing speaks for it, but there was room. */
    ROOM,
    /** A person put it on the phone; only a person takes it away. */
    BY_HAND,
    /** Somebody else is needed there more. */
    MADE_WAY,
    /** There were more than the account may hold. */
    TOO_MANY
}
