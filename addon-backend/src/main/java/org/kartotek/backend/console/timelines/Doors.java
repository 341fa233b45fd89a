package org.kartotek.backend.console.timelines;

import java.util.Locale;

/** One icon per door. */
public final class Doors {
    private Doors() {}

    public static String icon(String door) {
        return switch (door.toUpperCase(Locale.ROOT)) {
            case "SIDEBAR" -> "layout-sidebar-right";
            case "PHONE" -> "device-mobile";
            case "GMAIL" -> "mail";
            case "CALENDAR" -> "calendar-event";
            case "CALL_LOG" -> "phone-call";
            case "IMPORT" -> "file-import";
            case "API" -> "plug";
            case "RULE" -> "robot";
            default -> "world";
        };
    }
}
