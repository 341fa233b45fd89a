package org.kartotek.backend.api.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * What was answered to a request with an {@code Idempotency-Key}, for a day. The answer is written
 * in the transaction that did the work: after a crash either both are there or neither.
 */
@Component
class RememberedAnswers {
    private static final Duration KEPT = Duration.ofDays(1);

    /** No request takes that long: one that began earlier died with its process. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One key of one caller. */
    record Key(String scope, String value) {}

    record Answer(int status, @Nullable String location, String body) {}

    sealed interface Claim {
        record Ours(Instant since) implements Claim {}

        record Done(Answer answer) implements Claim {}

        /** The same request is being worked on at this moment. */
        record InProgress() implements Claim {}

        /** The key was used for another request. */
        record Misused() implements Claim {}
    }

    private record Row(byte[] hash, @Nullable String answer, Instant since) {
        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(row.getBytes(1), row.getString(2), row.getTimestamp(3).toInstant());
        }
    }

    Claim claim(Key key, byte[] requestHash) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        forgetOlderThan(now.minus(KEPT));
        int made =
                jdbc.sql(
                                "insert ignore into idempotent_request (office_id, scope,"
                                        + " request_key, request_hash, created_at) values"
                                        + " (?,?,?,?,?)")
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(key.scope())
                        .param(key.value())
                        .param(requestHash)
                        .param(Timestamp.from(now))
                        .update();
        return made == 1 ? new Claim.Ours(now) : made(key, requestHash, now);
    }

    private Claim made(Key key, byte[] requestHash, Instant now) {
        var row =
                jdbc.sql(
                                "select request_hash, answer, created_at from idempotent_request"
                                        + " where office_id = ? and scope = ? and request_key = ?")
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(key.scope())
                        .param(key.value())
                        .query(Row::of)
                        .optional();
        if (row.isEmpty()) {
            return new Claim.InProgress();
        }
        var before = row.get();
        if (!Arrays.equals(before.hash(), requestHash)) {
            return new Claim.Misused();
        }
        if (before.answer() != null) {
            return new Claim.Done(Json.read(before.answer(), new TypeReference<>() {}));
        }
        boolean died = before.since().isBefore(now.minus(LONGEST_REQUEST));
        return died && takeOver(key, before.since(), now)
                ? new Claim.Ours(now)
                : new Claim.InProgress();
    }

    private boolean takeOver(Key key, Instant since, Instant now) {
        return jdbc.sql(
                                "update idempotent_request set created_at = ? where office_id = ?"
                                        + " and scope = ? and request_key = ? and created_at = ?"
                                        + " and answer is null")
                        .param(Timestamp.from(now))
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(key.scope())
                        .param(key.value())
                        .param(Timestamp.from(since))
                        .update()
                == 1;
    }

    /** In the transaction of the work; it fails when the claim was taken over meanwhile. */
    void remember(Key key, Claim.Ours claim, Answer answer) {
        int kept =
                jdbc.sql(
                                "update idempotent_request set status = ?, answer = ? where"
                                        + " office_id = ? and scope = ? and request_key = ? and"
                                        + " created_at = ? and answer is null")
                        .param(answer.status())
                        .param(Json.write(answer))
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(key.scope())
                        .param(key.value())
                        .param(Timestamp.from(claim.since()))
                        .update();
        if (kept != 1) {
            throw new ConcurrencyFailureException("The request was taken over: " + key.value());
        }
    }

    /** Nothing was done, so the key may be used again. */
    void release(Key key, Claim.Ours claim) {
        jdbc.sql(
                        "delete from idempotent_request where office_id = ? and scope = ? and"
                                + " request_key = ? and created_at = ? and answer is null")
                .param(Ids.bytes(OfficeScope.current()))
                .param(key.scope())
                .param(key.value())
                .param(Timestamp.from(claim.since()))
                .update();
    }

    private void forgetOlderThan(Instant time) {
        jdbc.sql("delete from idempotent_request where office_id = ? and created_at < ? limit 100")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Timestamp.from(time))
                .update();
    }
}
