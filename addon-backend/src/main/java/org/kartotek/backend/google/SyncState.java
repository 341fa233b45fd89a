package org.kartotek.backend.google;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger page and the health check show of the current office. */
@Service
public class SyncState {
    /**
     * One lane of one account.
     *
     * @param lag since the last complete round; null if there was none
     * @param waiting what is still to be sent from here, or read there
     * @param found of how many in all that is what is left, about; 0 if nobody counted
     * @param ready how long sending or reading what waits takes at the account's pace; null while
     *     the lane does not run
     * @param retrying items tried again by themselves
     * @param parked items that wait for somebody to press retry
     * @param alert what the operator should know although the lane goes on
     * @param testingApp the account was refused because the app's consent screen is in "Testing"
     */
    public record LaneView(
            UUID accountId,
            String email,
            GoogleAccount.State accountState,
            LaneKind kind,
            LaneState state,
            boolean running,
            @Nullable Instant lastSuccessAt,
            @Nullable Duration lag,
            @Nullable Instant nextRunAt,
            @Nullable String lastError,
            int waiting,
            int found,
            @Nullable Duration ready,
            int retrying,
            int parked,
            @Nullable String alert,
            boolean testingApp) {
        /** True only if the last round ended well and nothing is stuck. */
        public boolean inStep() {
            return accountState == GoogleAccount.State.CONNECTED
                    && state == LaneState.OK
                    && parked == 0;
        }
    }

    /** One row of the ledger. */
    public record ItemView(
            UUID id,
            UUID accountId,
            LaneKind kind,
            String key,
            String title,
            Ledger.Direction direction,
            Ledger.State state,
            String reason,
            @Nullable String error,
            int attempts,
            @Nullable Instant nextTryAt,
            Instant updatedAt) {}

    private record Count(UUID account, String kind, String state, int items) {}

    private final JdbcClient jdbc;
    private final GoogleAccounts accounts;
    private final LaneStates states;
    private final ObjectProvider<Lane> lanes;
    private final GoogleConnections connections;
    private final Clock clock;

    SyncState(
            JdbcClient jdbc,
            GoogleAccounts accounts,
            LaneStates states,
            ObjectProvider<Lane> lanes,
            GoogleConnections connections,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.states = states;
        this.lanes = lanes;
        this.connections = connections;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LaneView> lanes() {
        var byId = accounts.all().stream().collect(Collectors.toMap(GoogleAccount::id, it -> it));
        var counts = counts();
        var views = new ArrayList<LaneView>();
        for (var row : states.all()) {
            var account = byId.get(row.accountId());
            if (account != null) views.add(view(row, account, counts));
        }
        return views;
    }

    private LaneView view(LaneStates.Row row, GoogleAccount account, List<Count> counts) {
        var now = clock.instant();
        var success = row.lastSuccessAt();
        int waiting =
                lanes.stream()
                        .filter(it -> it.kind() == row.kind())
                        .mapToInt(it -> it.waiting(account))
                        .sum();
        return new LaneView(
                account.id(),
                account.email(),
                account.state(),
                row.kind(),
                row.state(),
                row.isLeasedAt(now),
                success,
                success == null ? null : Duration.between(success, now),
                row.nextRunAt(),
                row.lastError(),
                waiting,
                waiting == 0 ? 0 : found(row, account),
                ready(row, account, waiting),
                count(counts, row, Ledger.State.RETRY),
                count(counts, row, Ledger.State.PARKED),
                row.isAlertedAt(now) ? row.alert() : null,
                account.isOfATestingApp());
    }

    private int found(LaneStates.Row row, GoogleAccount account) {
        return lanes.stream()
                .filter(it -> it.kind() == row.kind())
                .mapToInt(it -> it.found(account))
                .sum();
    }

    /** Nothing but arithmetic: what waits, what a call takes with it, what a minute allows. */
    private @Nullable Duration ready(LaneStates.Row row, GoogleAccount account, int waiting) {
        boolean runs = row.state() == LaneState.OK || row.state() == LaneState.NEW;
        if (!runs || account.state() != GoogleAccount.State.CONNECTED) return null;
        int pace = connections.pace(row.kind().api(), account);
        return lanes.stream()
                .filter(it -> it.kind() == row.kind())
                .map(it -> it.about(waiting, pace))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** "Sync now": the next round of each lane begins at once and may use the reserve. */
    @Transactional
    public void now(UUID account) {
        for (var kind : LaneKind.values()) states.ask(account, kind);
    }

    /**
     * @param problemsOnly leaves out what is done; the newest first
     */
    public List<ItemView> items(@Nullable LaneKind kind, boolean problemsOnly, int limit) {
        return jdbc.sql(
                        "select * from sync_item where office_id = :office"
                                + (kind == null ? "" : " and kind = :kind")
                                + (problemsOnly ? " and state <> 'DONE'" : "")
                                + " order by updated_at desc, id desc limit :limit")
                .params(kind == null ? Map.of() : Map.of("kind", kind.name()))
                .param("office", Ids.bytes(OfficeScope.current()))
                .param("limit", limit)
                .query(SyncState::item)
                .list();
    }

    /** The retry button: this item is tried in the next round, which begins at once. */
    @Transactional
    public void retry(UUID itemId) {
        var items =
                jdbc.sql("select * from sync_item where office_id = :office and id = :id")
                        .param("office", Ids.bytes(OfficeScope.current()))
                        .param("id", Ids.bytes(itemId))
                        .query(SyncState::item)
                        .list();
        for (var item : items) {
            jdbc.sql(
                            "update sync_item set state = 'RETRY', next_try_at = :now where"
                                    + " office_id = :office and id = :id")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("office", Ids.bytes(OfficeScope.current()))
                    .param("id", Ids.bytes(itemId))
                    .update();
            states.wake(item.accountId(), item.kind());
        }
    }

    private List<Count> counts() {
        return jdbc.sql(
                        "select account_id, kind, state, count(*) as items from sync_item where"
                            + " office_id = :office and state <> 'DONE' group by account_id, kind,"
                            + " state")
                .param("office", Ids.bytes(OfficeScope.current()))
                .query((row, n) ->
                        new Count(
                                Ids.of(row.getBytes("account_id")),
                                row.getString("kind"),
                                row.getString("state"),
                                row.getInt("items")))
                .list();
    }

    private static int count(List<Count> counts, LaneStates.Row row, Ledger.State state) {
        return counts.stream()
                .filter(it ->
                        it.account().equals(row.accountId())
                                && it.kind().equals(row.kind().name())
                                && it.state().equals(state.name()))
                .mapToInt(Count::items)
                .sum();
    }

    private static ItemView item(ResultSet row, int number) throws SQLException {
        var next = row.getTimestamp("next_try_at");
        Instant nextTry = next == null ? null : next.toInstant();
        return new ItemView(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("account_id")),
                LaneKind.valueOf(row.getString("kind")),
                row.getString("item_key"),
                row.getString("title"),
                Ledger.Direction.valueOf(row.getString("direction")),
                Ledger.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("last_error"),
                row.getInt("attempts"),
                nextTry,
                row.getTimestamp("updated_at").toInstant());
    }
}
