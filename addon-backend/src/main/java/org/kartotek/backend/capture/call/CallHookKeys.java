package org.kartotek.backend.capture.call;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.TokenVault;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secrets phone systems sign with. A signature can only be checked with the secret itself, so
 * it is kept, sealed.
 */
@Service
public class CallHookKeys {
    private static final int SECRET_BYTES = 32;

    private final JdbcTemplate jdbc;
    private final TokenVault vault;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CallHookKeys(JdbcTemplate jdbc, TokenVault vault, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** One that may sign, of whatever office. */
    public record Key(UUID id, UUID officeId, String secret) {
        @Override
        public String toString() {
            return "Key " + id;
        }
    }

    /** One as its owner sees it, without its secret. */
    public record Listed(
            UUID id,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** The office is not known before its key is. */
    private static final String SELECT =
            "select office_id, id, secret from call_hook where revoked_at is null";

    /**
     * @param id null for all, which is answered only where there is one office to mean
     */
    public List<Key> active(@Nullable String id) {
        if (id == null) {
            var all = keys(SELECT);
            return all.stream().map(Key::officeId).distinct().count() == 1 ? all : List.of();
        }
        try {
            return keys(SELECT + " and id = ?", Ids.bytes(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private List<Key> keys(String sql, Object... arguments) {
        return jdbc.query(
                sql,
                (row, n) -> {
                    var id = Ids.of(row.getBytes("id"));
                    return new Key(
                            id,
                            Ids.of(row.getBytes("office_id")),
                            vault.open(id, row.getBytes("secret")));
                },
                arguments);
    }

    public void noteUse(UUID id) {
        jdbc.update(
                "update call_hook set last_used_at = ? where office_id = ? and id = ?",
                Timestamp.from(clock.instant()),
                office(),
                Ids.bytes(id));
    }

    /** Newest first, revoked ones too. */
    public List<Listed> all() {
        return jdbc.query(
                "select id, created_at, last_used_at, revoked_at from call_hook where office_id = ?"
                        + " order by id desc",
                (row, n) ->
                        new Listed(
                                Ids.of(row.getBytes(1)),
                                row.getTimestamp(2).toInstant(),
                                instant(row.getTimestamp(3)),
                                instant(row.getTimestamp(4))),
                office());
    }

    /** The secret is told this once. */
    @Transactional
    public Key make(Caller owner) {
        owner.require(Role.OWNER);
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = "kts_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var key = new Key(Ids.next(), owner.officeId(), secret);
        add(key);
        audit.record(owner.actor(), "call-hook.made", "call-hook", key.id(), null);
        return key;
    }

    /** The same key again changes nothing. */
    @Transactional
    public void add(Key key) {
        jdbc.update(
                "insert ignore into call_hook (office_id, id, secret, created_at) values (?,?,?,?)",
                Ids.bytes(key.officeId()),
                Ids.bytes(key.id()),
                vault.seal(key.id(), key.secret()),
                Timestamp.from(clock.instant()));
    }

    @Transactional
    public void revoke(UUID id, Caller owner) {
        owner.require(Role.OWNER);
        var revoked =
                jdbc.update(
                        "update call_hook set revoked_at = ? where office_id = ? and id = ? and"
                                + " revoked_at is null",
                        Timestamp.from(clock.instant()),
                        office(),
                        Ids.bytes(id));
        if (revoked > 0) {
            audit.record(owner.actor(), "call-hook.revoked", "call-hook", id, null);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
