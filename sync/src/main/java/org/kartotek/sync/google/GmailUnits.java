package org.kartotek.sync.google;

/**
 * What Gmail charges for a call. Google raised its prices for projects made since May 2026; older
 * projects keep the old ones, so the table is configuration.
 */
public record GmailUnits(int profile, int history, int list, int get, int labels) {
    public static final GmailUnits BEFORE_MAY_2026 = new GmailUnits(1, 2, 5, 5, 1);
    public static final GmailUnits SINCE_MAY_2026 = new GmailUnits(1, 2, 5, 20, 1);
}
