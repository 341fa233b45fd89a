package org.kartotek.backend.google;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One row per item that a lane touched: what happened to it last, and if it went wrong, why and
 * what comes next.
 */
@Component
public class Ledger {
    /** How an item is. */
    public enum State {
        DONE,
        /** Tried again by itself. */
        RETRY,
        /** Given up until somebody presses retry; the rest goes on. */
        PARKED
    }

    public enum Direction {
        IN,
        OUT
    }

    /**
     * @param key names the item in its lane: a resource name, a message id
     * @param title what a person knows it by; never text of a mail
     * @param reason what was done and why, as a key of the message bundle ({@code
     *     changed-in-google}) or a short list
     */
    public record Item(
            String key,
            String title,
            Direction direction,
            State state,
            String reason,
            @Nullable String error,
            @Nullable Instant nextTry) {
        public static Item done(String key, String title, Direction direction, String reason) {
            return new Item(key, title, direction, State.DONE, reason, null, null);
        }

        public static Item retry(
                String key, String title, Direction direction, String error, Instant nextTry) {
            return new Item(key, title, direction, State.RETRY, "", error, nextTry);
        }

        public static Item parked(String key, String title, Direction direction, String error) {
            return parked(key, title, direction, "", error);
        }

        public static Item parked(
                String key, String title, Direction direction, String reason, String error) {
            return new Item(key, title, direction, State.PARKED, reason, error, null);
        }
    }

    private static final String UPSERT =
            "insert into sync_item (office_id, id, account_id, kind, item_key, title, direction,"
                + " state, reason, last_error, attempts, next_try_at, updated_at) values"
                + " (?,?,?,?,?,?,?,?,?,?,?,?,?) on duplicate key update title = values(title),"
                + " direction = values(direction), attempts = case when values(state) = 'DONE' then"
                + " 0 else attempts + 1 end, state = values(state), reason = values(reason),"
                + " last_error = values(last_error), next_try_at = values(next_try_at), updated_at"
                + " = values(updated_at)";

    private static final int LONGEST = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Ledger(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Of of(UUID account, LaneKind kind) {
        return new Of(account, kind);
    }

    /** The rows of one lane. Call inside the transaction of what they tell about. */
    public final class Of {
        private final UUID account;
        private final LaneKind kind;

        private Of(UUID account, LaneKind kind) {
            this.account = account;
            this.kind = kind;
        }

        public void record(Item item) {
            record(List.of(item));
        }

        public void record(Collection<Item> items) {
            if (items.isEmpty()) return;
            var now = Timestamp.from(clock.instant());
            jdbc.batchUpdate(UPSERT, items.stream().map(it -> row(it, now)).toList());
        }

        /** Items that failed and whose next try is due. */
        public List<String> due() {
            return jdbc.query(
                    "select item_key from sync_item where office_id = ? and account_id = ? and kind"
                        + " = ? and state = 'RETRY' and next_try_at <= ? order by next_try_at limit"
                        + " 500",
                    (row, n) -> row.getString(1),
                    Ids.bytes(OfficeScope.current()),
                    Ids.bytes(account),
                    kind.name(),
                    Timestamp.from(clock.instant()));
        }

        /** What failed has come right in another way, or under another name. */
        public void settled(Collection<String> keys) {
            if (keys.isEmpty()) return;
            jdbc.batchUpdate(
                    "update sync_item set state = 'DONE', last_error = null, next_try_at = null,"
                            + " attempts = 0 where office_id = ? and account_id = ? and kind = ?"
                            + " and item_key = ?",
                    keys.stream()
                            .map(it ->
                                    new Object[] {
                                        Ids.bytes(OfficeScope.current()),
                                        Ids.bytes(account),
                                        kind.name(),
                                        it
                                    })
                            .toList());
        }

        /** How often this item has failed in a row. */
        public int attempts(String key) {
            return jdbc
                    .query(
                            "select attempts from sync_item where office_id = ? and account_id = ?"
                                    + " and kind = ? and item_key = ?",
                            (row, n) -> row.getInt(1),
                            Ids.bytes(OfficeScope.current()),
                            Ids.bytes(account),
                            kind.name(),
                            key)
                    .stream()
                    .findFirst()
                    .orElse(0);
        }

        private Object[] row(Item item, Timestamp now) {
            return new Object[] {
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(Ids.next()),
                Ids.bytes(account),
                kind.name(),
                item.key(),
                item.title().length() > 300 ? item.title().substring(0, 300) : item.title(),
                item.direction().name(),
                item.state().name(),
                item.reason().length() > 300 ? item.reason().substring(0, 300) : item.reason(),
                cut(item.error()),
                item.state() == State.DONE ? 0 : 1,
                item.nextTry() == null ? null : Timestamp.from(item.nextTry()),
                now
            };
        }
    }

    static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST - 1) + "…";
    }
}
