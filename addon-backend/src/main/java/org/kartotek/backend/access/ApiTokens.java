package org.kartotek.backend.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens of programs. Only their SHA-256 is kept: a token is 256 random bits, so there is
 * nothing to guess. A token acts as the user who made it, and ends with that user.
 */
@Component
public class ApiTokens {
    /** "Last used" is for people; one write a minute is exact enough. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record ApiToken(
            UUID id,
            UUID userId,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** Who a token speaks for; the office is not known before the token is. */
    public Optional<Caller> callerOf(String token) {
        var caller =
                jdbc.sql(
                                Seat.SELECT
                                        + " join api_token t on t.office_id = u.office_id and"
                                        + " t.user_id = u.id where t.token_hash = ? and"
                                        + " t.revoked_at is null")
                        .param(DigestUtils.sha256(token))
                        .query((row, n) -> Seat.of(row, Door.API))
                        .optional()
                        .filter(Seat::active)
                        .map(Seat::caller);
        caller.ifPresent(c -> noteUse(c.officeId(), token));
        return caller;
    }

    private void noteUse(UUID office, String token) {
        var now = clock.instant();
        jdbc.sql(
                        "update api_token set last_used_at = ? where office_id = ? and token_hash ="
                                + " ? and (last_used_at is null or last_used_at < ?)")
                .param(Timestamp.from(now))
                .param(Ids.bytes(office))
                .param(DigestUtils.sha256(token))
                .param(Timestamp.from(now.minus(USE_NOTED_EVERY)))
                .update();
    }

    /** In the office of the current scope; the same token again changes nothing. */
    public UUID add(String token, String name, UUID userId) {
        var id = Ids.next();
        jdbc.sql(
                        "insert ignore into api_token (office_id, id, user_id, name, token_hash,"
                                + " created_at) values (?,?,?,?,?,?)")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(id))
                .param(Ids.bytes(userId))
                .param(name)
                .param(DigestUtils.sha256(token))
                .param(Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** False when the office has no such token, or it was revoked before. */
    public boolean revoke(UUID id) {
        return jdbc.sql(
                                "update api_token set revoked_at = ? where office_id = ? and id = ?"
                                        + " and revoked_at is null")
                        .param(Timestamp.from(clock.instant()))
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(Ids.bytes(id))
                        .update()
                == 1;
    }

    /** Newest first, revoked ones too. */
    public List<ApiToken> all() {
        return jdbc.sql(
                        "select id, user_id, name, created_at, last_used_at, revoked_at from"
                                + " api_token where office_id = ? order by id desc")
                .param(Ids.bytes(OfficeScope.current()))
                .query((row, n) ->
                        new ApiToken(
                                Ids.of(row.getBytes(1)),
                                Ids.of(row.getBytes(2)),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                instant(row.getTimestamp(5)),
                                instant(row.getTimestamp(6))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
