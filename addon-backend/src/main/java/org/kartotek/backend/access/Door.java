package org.kartotek.backend.access;

import java.util.Locale;

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
    RULE;

    /** As REST and the message bundles write it: {@code call-log}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
