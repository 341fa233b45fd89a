package org.kartotek.backend.addon.write;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;

/**
 * Google sends a click again after a consent, and people press twice. Each form and button carries
 * a nonce; what was written under it once is answered, not written again. The answer is kept for a
 * day, for it may hold what was taken back.
 */
@Component
public class Once {
    private static final String SCOPE = "sidebar";
    private static final int LONGEST = 100;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Once(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Answer(Outcome.@Nullable Done done, Outcome.@Nullable TakenBack takenBack) {
        static Answer of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Done done -> new Answer(done, null);
                case Outcome.TakenBack taken -> new Answer(null, taken);
                case Outcome.Refused refused ->
                        throw new IllegalArgumentException("Nothing to keep");
            };
        }

        Outcome outcome() {
            return done == null ? Objects.requireNonNull(takenBack) : done;
        }
    }

    /** The nonce and the write are stored together; a refusal leaves neither. */
    public Outcome write(UUID user, String op, String nonce, Supplier<Outcome> work) {
        if (nonce.isBlank() || nonce.length() > LONGEST) {
            throw new IllegalArgumentException("A write without a nonce: " + op);
        }
        var key = user + ":" + nonce;
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    if (!begin(key, op)) {
                        return answered(key);
                    }
                    forgetOld();
                    var outcome = work.get();
                    switch (outcome) {
                        case Outcome.Refused refused -> status.setRollbackOnly();
                        case Outcome written -> end(key, written);
                    }
                    return outcome;
                }));
    }

    private boolean begin(String key, String op) {
        return jdbc.sql(
                                "insert ignore into idempotent_request (office_id, scope,"
                                        + " request_key, request_hash, created_at)"
                                        + " values (?, ?, ?, ?, ?)")
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(SCOPE)
                        .param(key)
                        .param(DigestUtils.sha256(op))
                        .param(Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** A few at a time, more than come in. */
    private void forgetOld() {
        jdbc.sql(
                        "delete from idempotent_request where office_id = ? and created_at < ?"
                                + " and scope = ? limit 10")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .param(SCOPE)
                .update();
    }

    private void end(String key, Outcome written) {
        jdbc.sql(
                        "update idempotent_request set status = 200, answer = ? where office_id = ?"
                                + " and scope = ? and request_key = ?")
                .param(Json.write(Answer.of(written)))
                .param(Ids.bytes(OfficeScope.current()))
                .param(SCOPE)
                .param(key)
                .update();
    }

    private Outcome answered(String key) {
        var answer =
                jdbc.sql(
                                "select answer from idempotent_request where office_id = ? and"
                                        + " scope = ? and request_key = ?")
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(SCOPE)
                        .param(key)
                        .query(String.class)
                        .single();
        Answer before = Json.read(answer, new TypeReference<>() {});
        return before.outcome();
    }
}
