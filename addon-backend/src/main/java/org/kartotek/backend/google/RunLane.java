package org.kartotek.backend.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.WholeTransaction;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.MinuteBudget;
import org.kartotek.sync.google.SyncFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** Runs a lane once, and turns whatever goes wrong into a state that a person understands. */
@Service
public class RunLane {
    private static final Logger LOG = LoggerFactory.getLogger(RunLane.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final Map<LaneKind, Lane> lanes = new EnumMap<>(LaneKind.class);
    private final GoogleAccounts accounts;
    private final GoogleConnections connections;
    private final LaneStates states;
    private final WholeTransaction transaction;
    private final Ledger ledger;
    private final SyncSettings settings;
    private final Clock clock;

    RunLane(
            ObjectProvider<Lane> lanes,
            GoogleAccounts accounts,
            GoogleConnections connections,
            LaneStates states,
            WholeTransaction transaction,
            Ledger ledger,
            SyncSettings settings,
            Clock clock) {
        lanes.forEach(it -> this.lanes.put(it.kind(), it));
        this.accounts = accounts;
        this.connections = connections;
        this.states = states;
        this.transaction = transaction;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One round now, whatever the plan says, in the current office and on this thread.
     *
     * @return how the lane is afterwards; empty if another thread or instance is running it, or the
     *     account has no such lane
     */
    public Optional<LaneState> now(UUID accountId, LaneKind kind) {
        var account = accounts.find(accountId).orElseThrow();
        var lane = lanes.get(kind);
        if (lane == null
                || !lane.serves(account)
                || account.state() != GoogleAccount.State.CONNECTED) {
            return states.find(accountId, kind).map(LaneStates.Row::state);
        }
        states.create(accountId, kind);
        var row = states.find(accountId, kind).orElseThrow();
        return states.lease(row).map(lease -> run(lane, account, row, lease));
    }

    /** Lanes that run end at their next page and give their lease back; none starts. */
    void stop() {
        states.stop(true);
    }

    void start() {
        states.stop(false);
    }

    /** Every lane of the current office whose time has come. */
    List<LaneStates.Row> due() {
        for (var account : accounts.all()) {
            lanes.values().stream()
                    .filter(lane -> lane.serves(account))
                    .filter(lane -> states.find(account.id(), lane.kind()).isEmpty())
                    .forEach(lane -> states.create(account.id(), lane.kind()));
        }
        if (states.isStopping()) return List.of();
        var now = clock.instant();
        return states.all().stream()
                .filter(it -> !it.isLeasedAt(now))
                .filter(it -> it.isDueAt(now) || it.state() == LaneState.OK && hasWork(it))
                .toList();
    }

    private boolean hasWork(LaneStates.Row row) {
        var lane = lanes.get(row.kind());
        return lane != null && accounts.find(row.accountId()).filter(lane::hasWork).isPresent();
    }

    private LaneState run(Lane lane, GoogleAccount account, LaneStates.Row row, LaneLease lease) {
        try {
            return attempt(lane, account, row, lease, true);
        } catch (LeaseLost e) {
            LOG.warn("{}", e.getMessage());
            return row.state();
        } catch (LaneCutShort e) {
            states.giveBack(lease, row);
            return row.state();
        }
    }

    private LaneState attempt(
            Lane lane,
            GoogleAccount account,
            LaneStates.Row row,
            LaneLease lease,
            boolean mayStartOver) {
        var cursor = mayStartOver ? row.cursor() : null;
        try {
            round(lane, account, row, lease, cursor);
            states.succeeded(lease, clock.instant().plus(settings.interval(lane.kind())));
            return LaneState.OK;
        } catch (GoogleRefusal e) {
            LOG.info("{} of {}: {}", lane.kind(), account.id(), e.sentence());
            var failure = SyncFailure.of(e.api(), e);
            if (mayStartOver && startsOver(failure, row, lease))
                return attempt(lane, account, row, lease, false);
            return settle(failure, e.sentence(), account, row, lease);
        } catch (LeaseLost | LaneCutShort e) {
            throw e;
        } catch (ConcurrencyFailureException e) {
            LOG.warn("{} of {} met others in the database too often", lane.kind(), account.id(), e);
            return end(
                    lease,
                    row,
                    LaneState.RETRY,
                    backoff(Duration.ofSeconds(1), row.failures()),
                    "The database was busy");
        } catch (RuntimeException e) {
            LOG.error("{} of {} failed", lane.kind(), account.id(), e);
            return end(lease, row, LaneState.FAILED, AFTER_FAILURE, e.getClass().getSimpleName());
        }
    }

    private void round(
            Lane lane,
            GoogleAccount account,
            LaneStates.Row row,
            LaneLease lease,
            @Nullable String cursor) {
        boolean asked = row.askedAt() != null;
        var run = new LaneRun(account, lease, cursor, states, transaction, ledger, clock, asked);
        if (asked) MinuteBudget.whileSomebodyWaits(() -> lane.run(run));
        else lane.run(run);
    }

    /** An unreadable cursor may be our own fault: then a listing of everything is no cure. */
    private boolean startsOver(SyncFailure failure, LaneStates.Row row, LaneLease lease) {
        switch (failure) {
            case SyncFailure.StartOver ignored -> transaction.run(() -> states.move(lease, null));
            case SyncFailure.StartOverOnce once -> {
                if (row.isAlertedAt(clock.instant())) return false;
                LOG.error("{} of {} begins again: {}", row.kind(), row.accountId(), once.message());
                transaction.run(() -> states.alert(lease, once.message()));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private LaneState settle(
            SyncFailure failure,
            String sentence,
            GoogleAccount account,
            LaneStates.Row row,
            LaneLease lease) {
        return switch (failure) {
            case SyncFailure.TryLater later ->
                    end(
                            lease,
                            row,
                            LaneState.RETRY,
                            backoff(later.first(), row.failures()),
                            sentence);
            case SyncFailure.Pause pause ->
                    end(lease, row, LaneState.PAUSED, pause.length(), sentence);
            case SyncFailure.AskConsentAgain ignored -> askConsent(account, row, lease, sentence);
            case SyncFailure.AskOperator ignored ->
                    end(lease, row, LaneState.SETUP, null, sentence);
            case SyncFailure.StartOver ignored ->
                    end(lease, row, LaneState.FAILED, AFTER_FAILURE, sentence);
            case SyncFailure.StartOverOnce ignored ->
                    end(lease, row, LaneState.FAILED, AFTER_FAILURE, sentence);
            case SyncFailure.ReadAgain ignored ->
                    end(
                            lease,
                            row,
                            LaneState.RETRY,
                            backoff(Duration.ofSeconds(1), row.failures()),
                            sentence);
            case SyncFailure.Gone ignored ->
                    end(lease, row, LaneState.FAILED, AFTER_FAILURE, sentence);
            case SyncFailure.Park ignored ->
                    end(lease, row, LaneState.FAILED, AFTER_FAILURE, sentence);
        };
    }

    private LaneState askConsent(
            GoogleAccount account, LaneStates.Row row, LaneLease lease, String sentence) {
        accounts.refused(account.id());
        connections.forget(account.id());
        return end(lease, row, LaneState.RECONNECT, null, sentence);
    }

    private LaneState end(
            LaneLease lease,
            LaneStates.Row row,
            LaneState state,
            @Nullable Duration wait,
            String error) {
        Instant next = wait == null ? null : clock.instant().plus(wait);
        states.failed(lease, state, next, error, row.failures() + 1);
        return state;
    }

    /**
     * Doubles with each failure, up to minutes, with up to a second at random so that accounts do
     * not march in step.
     */
    static Duration backoff(Duration first, int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures, 8));
        var wait =
                first.compareTo(LONGEST_WAIT) > 0
                        ? first
                        : doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        return wait.plusMillis((long) (Math.random() * 1_000));
    }
}
