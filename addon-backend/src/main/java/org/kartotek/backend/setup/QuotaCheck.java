package org.kartotek.backend.setup;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.google.QuotaSettings;

/** Whether we keep to what Google gives a project that never asked for more. */
record QuotaCheck(QuotaSettings quotas) implements Check {
    private static final int PEOPLE = 90;
    private static final int GMAIL = 6_000;
    private static final int CALENDAR = 600;

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        look(found, "people", quotas.peoplePerMinute(), PEOPLE);
        look(found, "gmail", quotas.gmailPerMinute(), GMAIL);
        look(found, "calendar", quotas.calendarPerMinute(), CALENDAR);
        return found.isEmpty() ? List.of(Finding.ok("quota.ok")) : found;
    }

    private static void look(List<Finding> found, String api, int set, int given) {
        var name = "kartotek.quota." + api + "-per-minute";
        if (set <= 0) found.add(Finding.problem("quota.none", name, set));
        else if (set > given) found.add(Finding.warning("quota.high", name, set, given));
        else if (set < given / 10) found.add(Finding.warning("quota.low", name, set, given));
    }
}
