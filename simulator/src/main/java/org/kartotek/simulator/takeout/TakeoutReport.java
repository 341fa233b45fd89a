package org.kartotek.simulator.takeout;

import java.util.List;

/** What came in, and by name what did not. */
public record TakeoutReport(int contacts, int mails, int events, List<Skipped> skipped) {
    /** A file, or one item of it, and why it was left out. */
    public record Skipped(String what, String why) {}

    public TakeoutReport {
        skipped = List.copyOf(skipped);
    }
}
