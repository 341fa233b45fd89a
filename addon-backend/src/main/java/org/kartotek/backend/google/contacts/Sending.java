package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.google.PeopleApi;

/** What all calls of one round to Google share. */
record Sending(LaneRun run, PeopleApi people, Canon canon) {
    UUID account() {
        return run.account().id();
    }

    Instant now() {
        return run.now();
    }

    /** Contacts that Google was asked for by name. */
    Page asked(Map<String, UUID> groups) {
        return new Page(run.account(), canon, groups, run.now(), false, false, true);
    }
}
