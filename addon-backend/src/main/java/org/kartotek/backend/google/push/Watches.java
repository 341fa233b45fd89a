package org.kartotek.backend.google.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Google promised to tell the current office, and until when. */
@Component
class Watches {
    private static final String KEY =
            " where office_id = :office and account_id = :account and kind = :kind";
    private static final int LONGEST = 1_000;

    /**
     * @param begunAt since when Google tells without a gap
     * @param lastPushAt when it last did
     */
    record Watch(
            UUID account,
            LaneKind kind,
            @Nullable Instant expiresAt,
            Instant renewAt,
            @Nullable Instant begunAt,
            @Nullable Instant lastPushAt,
            int failures,
            @Nullable String error) {
        boolean isAliveAt(Instant now) {
            return expiresAt != null && now.isBefore(expiresAt);
        }
    }

    private final JdbcClient jdbc;

    Watches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Watch> all() {
        return jdbc.sql("select * from push_watch where office_id = :office")
                .param("office", Ids.bytes(OfficeScope.current()))
                .query(Watches::watch)
                .list();
    }

    void begun(UUID account, LaneKind kind, Instant now, Instant expires, Instant renew) {
        jdbc.sql(
                        "insert into push_watch (office_id, account_id, kind, expires_at, renew_at,"
                                + " begun_at, failures) values (:office, :account, :kind, :expires,"
                                + " :renew, :now, 0) on duplicate key update begun_at = case when"
                                + " expires_at > :now then begun_at else :now end, expires_at ="
                                + " :expires, renew_at = :renew, failures = 0, last_error = null")
                .params(key(account, kind))
                .param("expires", Timestamp.from(expires))
                .param("renew", Timestamp.from(renew))
                .param("now", Timestamp.from(now))
                .update();
    }

    void failed(UUID account, LaneKind kind, Instant again, String error) {
        jdbc.sql(
                        "insert into push_watch (office_id, account_id, kind, renew_at, failures,"
                            + " last_error) values (:office, :account, :kind, :again, 1, :error) on"
                            + " duplicate key update renew_at = :again, failures = failures + 1,"
                            + " last_error = :error")
                .params(key(account, kind))
                .param("again", Timestamp.from(again))
                .param("error", error.length() > LONGEST ? error.substring(0, LONGEST) : error)
                .update();
    }

    void heard(UUID account, LaneKind kind, Instant now) {
        jdbc.sql("update push_watch set last_push_at = :now" + KEY)
                .params(key(account, kind))
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(UUID account, LaneKind kind) {
        jdbc.sql("delete from push_watch" + KEY).params(key(account, kind)).update();
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

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(
                Ids.of(row.getBytes("account_id")),
                LaneKind.valueOf(row.getString("kind")),
                instant(row, "expires_at"),
                row.getTimestamp("renew_at").toInstant(),
                instant(row, "begun_at"),
                instant(row, "last_push_at"),
                row.getInt("failures"),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }
}
