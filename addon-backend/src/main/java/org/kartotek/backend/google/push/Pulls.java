package org.kartotek.backend.google.push;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the server's subscription is: one row, for there is one subscription for all offices. */
@Component
class Pulls {
    private static final int LONGEST = 1_000;

    record Pull(@Nullable Instant nextTryAt, int failures, @Nullable String error) {}

    private final JdbcClient jdbc;

    Pulls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pull> last() {
        return jdbc.sql("select next_try_at, failures, last_error from pubsub_pull where id = 1")
                .query((row, n) -> {
                    var next = row.getTimestamp(1);
                    return new Pull(
                            next == null ? null : next.toInstant(),
                            row.getInt(2),
                            row.getString(3));
                })
                .optional();
    }

    void went(Instant now) {
        jdbc.sql(
                        "insert into pubsub_pull (id, pulled_at, failures) values (1, :now, 0) on"
                            + " duplicate key update pulled_at = :now, next_try_at = null, failures"
                            + " = 0, last_error = null")
                .param("now", Timestamp.from(now))
                .update();
    }

    void failed(Instant again, String error) {
        jdbc.sql(
                        "insert into pubsub_pull (id, next_try_at, failures, last_error) values (1,"
                            + " :again, 1, :error) on duplicate key update next_try_at = :again,"
                            + " failures = failures + 1, last_error = :error")
                .param("again", Timestamp.from(again))
                .param("error", error.length() > LONGEST ? error.substring(0, LONGEST) : error)
                .update();
    }
}
