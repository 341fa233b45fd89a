package org.kartotek.simulator.gmail;

import java.util.HashMap;
import java.util.Map;

/** What each call costs, in Google's quota units. */
record GmailUnits(Map<String, Integer> units) {
    private static final Map<String, Integer> UNTIL_2026 =
            Map.ofEntries(
                    Map.entry("getProfile", 1),
                    Map.entry("history.list", 2),
                    Map.entry("labels.list", 1),
                    Map.entry("labels.get", 1),
                    Map.entry("messages.send", 100),
                    Map.entry("drafts.send", 100),
                    Map.entry("drafts.create", 10),
                    Map.entry("drafts.update", 15),
                    Map.entry("drafts.delete", 10),
                    Map.entry("messages.batchModify", 50),
                    Map.entry("messages.batchDelete", 50),
                    Map.entry("messages.delete", 10),
                    Map.entry("messages.insert", 25),
                    Map.entry("messages.import", 25),
                    Map.entry("threads.list", 10),
                    Map.entry("threads.get", 10),
                    Map.entry("threads.modify", 10),
                    Map.entry("threads.trash", 10),
                    Map.entry("threads.untrash", 10),
                    Map.entry("threads.delete", 20),
                    Map.entry("watch", 100),
                    Map.entry("stop", 50));

    /** Projects that existed before May 2026 keep these. */
    static GmailUnits until2026() {
        return new GmailUnits(UNTIL_2026);
    }

    static GmailUnits since2026() {
        var units = new HashMap<>(UNTIL_2026);
        units.put("messages.get", 20);
        units.put("threads.get", 40);
        return new GmailUnits(Map.copyOf(units));
    }

    int of(String method) {
        return units.getOrDefault(method, 5);
    }
}
