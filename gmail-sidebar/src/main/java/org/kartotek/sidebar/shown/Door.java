package org.kartotek.sidebar.shown;

/** Where a change came from. */
public enum Door {
    SIDEBAR,
    PHONE,
    CONSOLE,
    GMAIL,
    CALENDAR,
    CALL_LOG,
    IMPORT,
    API,
    RULE
}
