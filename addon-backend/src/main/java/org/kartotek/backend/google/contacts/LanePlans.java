package org.kartotek.backend.google.contacts;

import java.time.Duration;
import org.kartotek.sync.google.PeopleApi;

/** What a contacts lane has before it: "4,812 contacts wait to be sent, about 6 minutes". */
final class LanePlans {
    /** A batch is written and, where somebody was faster, read again. */
    private static final int CALLS_PER_BATCH = 2;

    /** One call after the other, as Google wants it. */
    private static final Duration PER_CALL = Duration.ofMillis(1_500);

    private LanePlans() {}

    /**
     * @param pace calls that background work may make in a minute
     */
    static Duration about(int waiting, int pace) {
        long calls = Math.ceilDiv(waiting, PeopleApi.BATCH) * (long) CALLS_PER_BATCH;
        var byQuota = Duration.ofMinutes(1).multipliedBy(calls).dividedBy(Math.max(1, pace));
        var byCalls = PER_CALL.multipliedBy(calls);
        return byQuota.compareTo(byCalls) > 0 ? byQuota : byCalls;
    }
}
