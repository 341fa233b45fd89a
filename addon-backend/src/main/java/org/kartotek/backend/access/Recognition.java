package org.kartotek.backend.access;

/** Whether a Google identity is somebody of ours. */
public sealed interface Recognition {
    record Known(Caller caller) implements Recognition {}

    /** Nobody invited this address and its domain is not allowed. */
    record NotInvited(String email) implements Recognition {}

    record SwitchedOff(String email) implements Recognition {}
}
