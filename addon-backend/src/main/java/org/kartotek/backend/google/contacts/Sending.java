package org.kartotek.backend.google.contacts;

import java.time.Instant;
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
}
