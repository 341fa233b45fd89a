package org.kartotek.backend.google;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.WholeTransaction;

/** One round of a lane, and the only way for it to change anything. */
public final class LaneRun {
    private final GoogleAccount account;
    private final LaneKind kind;
    private final LaneLease lease;
    private final LaneStates states;
    private final WholeTransaction transaction;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean askedFor;
    private @Nullable String cursor;

    LaneRun(
            GoogleAccount account,
            LaneLease lease,
            @Nullable String cursor,
            LaneStates states,
            WholeTransaction transaction,
            Ledger ledger,
            Clock clock,
            boolean askedFor) {
        this.account = account;
        this.kind = lease.kind();
        this.lease = lease;
        this.cursor = cursor;
        this.states = states;
        this.transaction = transaction;
        this.ledger = ledger;
        this.clock = clock;
        this.askedFor = askedFor;
    }

    public GoogleAccount account() {
        return account;
    }

    /**
     * Where the last complete round ended; null for the first one and after the cursor has expired.
     */
    public @Nullable String cursor() {
        return cursor;
    }

    /** True if somebody waits for this round. */
    public boolean isAskedFor() {
        return askedFor;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * One page in its own transaction, repeated as a whole when the database had to choose a
     * victim. Does nothing and throws {@link LeaseLost} if another instance holds the lane by now.
     * Never call Google from inside. The round ends here if the server is being stopped.
     */
    public void apply(Runnable page) {
        transaction.run(() -> {
            states.hold(lease);
            page.run();
        });
    }

    /** The last page, and the cursor in the same transaction. */
    public void finish(String cursor, Runnable page) {
        transaction.run(() -> {
            states.hold(lease);
            page.run();
            states.move(lease, cursor);
        });
        this.cursor = cursor;
    }

    /** Before a long pause: we are still at it. */
    public void keepLease() {
        apply(() -> {});
    }

    /** The row of one item of this lane. */
    public Ledger.Of ledger() {
        return ledger.of(account.id(), kind);
    }
}
