package org.kartotek.backend.google;

/** What one lane of an account keeps in step. */
public enum LaneKind {
    CONTACTS,
    MAIL,
    CALENDAR
}
