package org.kartotek.backend.e2e;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar page of the simulated Google. */
final class Diary {
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private Diary() {}

    /** The week that holds this moment: near midnight on a Sunday it is not the present one. */
    static String of(URI google, String user, Instant at) {
        return google + "?user=" + user + "&app=calendar#" + LocalDate.ofInstant(at, ISTANBUL);
    }
}
