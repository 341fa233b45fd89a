package org.kartotek.simulator;

/**
 * How much one account may do per minute, and how many contacts it may hold. Google publishes only
 * some of these.
 */
public record QuotaLimits(
        int peopleReads,
        int peopleWrites,
        int peopleFullSyncs,
        int peoplePhotos,
        int gmailUnits,
        int calendarCalls,
        int contacts,
        boolean oldGmailProject) {

    /** A project of our days. */
    public QuotaLimits(
            int peopleReads,
            int peopleWrites,
            int peopleFullSyncs,
            int peoplePhotos,
            int gmailUnits,
            int calendarCalls,
            int contacts) {
        this(
                peopleReads,
                peopleWrites,
                peopleFullSyncs,
                peoplePhotos,
                gmailUnits,
                calendarCalls,
                contacts,
                false);
    }

    /** What projects from before May 2026 keep: cheaper reads of mail, and more units a minute. */
    public static QuotaLimits ofOldGmailProject() {
        return new QuotaLimits(90, 90, 30, 60, 15_000, 600, 25_000, true);
    }

    /** The limits of a new Cloud project in 2026. */
    public static QuotaLimits google() {
        return new QuotaLimits(90, 90, 30, 60, 6_000, 600, 25_000);
    }

    /** High enough that nothing waits; the contact cap stays Google's. */
    public static QuotaLimits raised() {
        int plenty = 1_000_000;
        return new QuotaLimits(plenty, plenty, plenty, plenty, plenty, plenty, 25_000);
    }
}
