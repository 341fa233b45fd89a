package org.kartotek.backend.google.push;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.push.Watches.Watch;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether Google really tells by itself, for the ledger page of the current office. */
@Service
public class PushState {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** Only what was seen: a promise of Google alone is not {@link #ACTIVE}. */
    public enum State {
        ACTIVE,
        /** Promised a moment ago; nothing was heard yet. */
        WAITING,
        /** Promised, but changes came without a word. */
        SILENT,
        /** Google does not promise it, or what it tells cannot be read. */
        REFUSED
    }

    public record View(
            UUID account,
            LaneKind kind,
            State state,
            @Nullable Instant lastPushAt,
            Instant renewAt,
            @Nullable String error) {}

    /** When a round last found something, and since when it may have been there. */
    private record Moved(Instant at, Instant after) {}

    private final Watches watches;
    private final Pulls pulls;
    private final PushSettings settings;
    private final GoogleAccounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    PushState(
            Watches watches,
            Pulls pulls,
            PushSettings settings,
            GoogleAccounts accounts,
            JdbcClient jdbc,
            Clock clock) {
        this.watches = watches;
        this.pulls = pulls;
        this.settings = settings;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing about an account that is not connected. */
    public List<View> all() {
        var connected =
                accounts.all().stream()
                        .filter(it -> it.state() == GoogleAccount.State.CONNECTED)
                        .map(GoogleAccount::id)
                        .collect(Collectors.toSet());
        var known = watches.all().stream().filter(it -> connected.contains(it.account())).toList();
        if (known.isEmpty()) return List.of();
        var moved = moved();
        var deaf = settings.subscription().flatMap(it -> pulls.last()).map(Pulls.Pull::error);
        return known.stream()
                .map(it -> view(it, moved.get(it.account()), deaf.orElse(null)))
                .toList();
    }

    private View view(Watch watch, @Nullable Moved moved, @Nullable String deaf) {
        var error = watch.kind() == LaneKind.MAIL && deaf != null ? deaf : watch.error();
        return new View(
                watch.account(),
                watch.kind(),
                error != null ? State.REFUSED : state(watch, moved),
                watch.lastPushAt(),
                watch.renewAt(),
                error);
    }

    private State state(Watch watch, @Nullable Moved moved) {
        var now = clock.instant();
        var begun = watch.begunAt();
        var last = watch.lastPushAt();
        if (!watch.isAliveAt(now) || begun == null) return State.SILENT;
        if (last == null) {
            return now.isBefore(begun.plus(PATIENCE)) ? State.WAITING : State.SILENT;
        }
        return watch.kind() == LaneKind.MAIL && moved != null && isMissed(moved, begun, last, now)
                ? State.SILENT
                : State.ACTIVE;
    }

    /** What a round found had been there since the round before it, and nobody said so. */
    private static boolean isMissed(Moved moved, Instant begun, Instant last, Instant now) {
        return moved.after().isAfter(begun)
                && now.isAfter(moved.at().plus(PATIENCE))
                && last.isBefore(moved.after().minus(SLACK));
    }

    /** Of mailboxes only: a calendar's cursor changes although nothing else did. */
    private Map<UUID, Moved> moved() {
        return jdbc
                .sql(
                        "select account_id, moved_at, moved_after from sync_lane where office_id ="
                                + " :office and kind = 'MAIL' and moved_after is not null")
                .param("office", Ids.bytes(OfficeScope.current()))
                .query((row, n) ->
                        Map.entry(
                                Ids.of(row.getBytes(1)),
                                new Moved(
                                        instant(row.getTimestamp(2)),
                                        instant(row.getTimestamp(3)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant instant(Timestamp stamp) {
        return stamp.toInstant();
    }
}
