package org.kartotek.backend.google;

import java.time.Duration;

/**
 * One kind of thing kept in step with Google: a bean per kind, run for one account at a time.
 *
 * <p>A round: push what waits here, ask what changed since {@link LaneRun#cursor}, {@link
 * LaneRun#apply} each page, and {@link LaneRun#finish} with the last page and the new cursor. Every
 * page must be idempotent: after a crash, or when the cursor has expired, it comes again. A refusal
 * of Google that concerns the whole round is simply not caught: the frame turns it into the lane's
 * state. One that concerns a single item goes to {@link LaneRun#ledger} and the round goes on.
 */
public interface Lane {
    LaneKind kind();

    /**
     * False if this account's owner did not allow what the lane needs; it then has no such lane.
     */
    boolean serves(GoogleAccount account);

    /** One round, in the office's scope, holding the lane's lease, outside any transaction. */
    void run(LaneRun run);

    /** What is waiting here to be sent or read, for the ledger page. */
    default int waiting(GoogleAccount account) {
        return 0;
    }

    /** Of how many in all that is what is left; about, and 0 if nobody counted. */
    default int found(GoogleAccount account) {
        return 0;
    }

    /** How long so much takes at that many units of the lane's API a minute; never promised. */
    default Duration about(int waiting, int pace) {
        return Duration.ZERO;
    }

    /** True if something to be sent is due now, so that the lane need not wait for its interval. */
    default boolean hasWork(GoogleAccount account) {
        return false;
    }
}
