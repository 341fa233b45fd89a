package org.kartotek.backend.google;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lanes of the current office. A lease is taken by compare-and-set on the version, not by a
 * lock of the database: such locks hold on one node of a cluster only.
 */
@Component
class LaneStates {
    /** Longer than any single answer of Google may take. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final String KEY =
            " where office_id = :office and account_id = :account and kind = :kind";

    record Row(
            UUID accountId,
            LaneKind kind,
            @Nullable String cursor,
            LaneState state,
            long version,
            @Nullable Instant leasedUntil,
            @Nullable Instant nextRunAt,
            @Nullable Instant lastSuccessAt,
            @Nullable String lastError,
            int failures,
            @Nullable String alert,
            @Nullable Instant alertedAt,
            @Nullable Instant askedAt) {
        private static final Duration REMEMBERED = Duration.ofDays(1);

        /** True if it began again for an unreadable cursor not long ago: not again so soon. */
        boolean isAlertedAt(Instant now) {
            return alertedAt != null && now.isBefore(alertedAt.plus(REMEMBERED));
        }

        boolean isLeasedAt(Instant now) {
            return leasedUntil != null && now.isBefore(leasedUntil);
        }

        boolean isDueAt(Instant now) {
            return nextRunAt != null && !now.isBefore(nextRunAt);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile boolean stopping;

    LaneStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void create(UUID account, LaneKind kind) {
        jdbc.sql(
                        "insert ignore into sync_lane (office_id, account_id, kind, state, version,"
                            + " next_run_at, failures) values (:office, :account, :kind, 'NEW', 0,"
                            + " :now, 0)")
                .params(key(account, kind))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Row> all() {
        return jdbc.sql(
                        "select * from sync_lane where office_id = :office order by account_id,"
                                + " kind")
                .param("office", Ids.bytes(OfficeScope.current()))
                .query(LaneStates::row)
                .list();
    }

    Optional<Row> find(UUID account, LaneKind kind) {
        return jdbc.sql("select * from sync_lane" + KEY)
                .params(key(account, kind))
                .query(LaneStates::row)
                .optional();
    }

    /** Empty if somebody else holds the lane or was faster. */
    Optional<LaneLease> lease(Row lane) {
        var now = clock.instant();
        if (lane.isLeasedAt(now)) return Optional.empty();
        int taken =
                jdbc.sql(
                                "update sync_lane set version = version + 1, leased_until = :until,"
                                        + " started_at = :now, asked_at = null, hinted_at = null"
                                        + KEY
                                        + " and version = :version")
                        .params(key(lane.accountId(), lane.kind()))
                        .param("until", Timestamp.from(now.plus(LEASE)))
                        .param("now", Timestamp.from(now))
                        .param("version", lane.version())
                        .update();
        return taken == 1
                ? Optional.of(new LaneLease(lane.accountId(), lane.kind(), lane.version() + 1))
                : Optional.empty();
    }

    /** Inside the transaction of a page: it commits only if the lane is still ours. */
    void hold(LaneLease lease) {
        if (stopping) throw new LaneCutShort();
        update(
                lease,
                "leased_until = :until",
                "until",
                Timestamp.from(clock.instant().plus(LEASE)));
    }

    void move(LaneLease lease, @Nullable String cursor) {
        // From left to right, as the database does it: the position comes last.
        update(
                lease,
                "moved_after = case when position <> :cursor then last_success_at else moved_after"
                        + " end, moved_at = case when position <> :cursor then started_at else"
                        + " moved_at end, position = :cursor",
                "cursor",
                cursor);
    }

    /** The round begins again from the first page, and the operator is told why. */
    void alert(LaneLease lease, String alert) {
        update(lease, "alert = :alert", "alert", Ledger.cut(alert));
        update(lease, "alerted_at = :now", "now", Timestamp.from(clock.instant()));
        move(lease, null);
    }

    private void update(LaneLease lease, String set, String name, @Nullable Object value) {
        // Counting matched, not changed rows: the same cursor twice is no lost lease.
        int held =
                jdbc.sql("update sync_lane set " + set + KEY + " and version = :version")
                        .params(key(lease.accountId(), lease.kind()))
                        .param(name, value)
                        .param("version", lease.version())
                        .update();
        if (held != 1) throw new LeaseLost(lease);
    }

    void succeeded(LaneLease lease, Instant next) {
        end(lease, LaneState.OK, next, null, 0, clock.instant());
    }

    void failed(
            LaneLease lease, LaneState state, @Nullable Instant next, String error, int failures) {
        end(lease, state, next, error, failures, null);
    }

    boolean isStopping() {
        return stopping;
    }

    void stop(boolean now) {
        stopping = now;
    }

    /** As if this round had not begun, so that another may begin at once. */
    void giveBack(LaneLease lease, Row row) {
        end(lease, row.state(), clock.instant(), row.lastError(), row.failures(), null);
    }

    /** Gives the lane back; does nothing if it is not ours any more. */
    private void end(
            LaneLease lease,
            LaneState state,
            @Nullable Instant next,
            @Nullable String error,
            int failures,
            @Nullable Instant success) {
        jdbc.sql(
                        "update sync_lane set version = version + 1, leased_until = null, state ="
                            + " :state, next_run_at = case when :state = 'OK' and hinted_at is not"
                            + " null then :now else :next end, last_error = :error, failures ="
                            + " :failures, last_success_at = coalesce(:success, last_success_at)"
                                + KEY
                                + " and version = :version")
                .params(key(lease.accountId(), lease.kind()))
                .param("state", state.name())
                .param("next", stamp(next))
                .param("now", Timestamp.from(clock.instant()))
                .param("error", Ledger.cut(error))
                .param("failures", failures)
                .param("success", stamp(success))
                .param("version", lease.version())
                .update();
    }

    /** Lets a lane run at once that waits, is paused or gave up. */
    void wake(UUID account, LaneKind kind) {
        jdbc.sql(
                        "update sync_lane set next_run_at = :now, version = version + 1"
                                + KEY
                                + " and (leased_until is null or leased_until < :now)")
                .params(key(account, kind))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Something may have changed at Google: the lane is due now, or right after the round it is in.
     * One that waits for a reason, such as Google's bad day, goes on waiting.
     */
    void hint(UUID account, LaneKind kind) {
        jdbc.sql(
                        "update sync_lane set hinted_at = :now, next_run_at = case when next_run_at"
                                + " > :now then :now else next_run_at end"
                                + KEY
                                + " and state in ('NEW', 'OK')")
                .params(key(account, kind))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** As {@link #wake}, and somebody waits for it. */
    void ask(UUID account, LaneKind kind) {
        jdbc.sql("update sync_lane set asked_at = :now" + KEY)
                .params(key(account, kind))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        wake(account, kind);
    }

    private static Map<String, Object> key(UUID account, LaneKind kind) {
        return Map.of(
                "office",
                Ids.bytes(OfficeScope.current()),
                "account",
                Ids.bytes(account),
                "kind",
                kind.name());
    }

    private static @Nullable Timestamp stamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Ids.of(row.getBytes("account_id")),
                LaneKind.valueOf(row.getString("kind")),
                row.getString("position"),
                LaneState.valueOf(row.getString("state")),
                row.getLong("version"),
                instant(row, "leased_until"),
                instant(row, "next_run_at"),
                instant(row, "last_success_at"),
                row.getString("last_error"),
                row.getInt("failures"),
                row.getString("alert"),
                instant(row, "alerted_at"),
                instant(row, "asked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
