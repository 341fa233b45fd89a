package org.kartotek.backend.google;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.google.GoogleAccount.State;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The Google accounts of the current office and their sealed refresh tokens. */
@Component
public class GoogleAccounts {
    private static final String SELECT =
            "select office_id, id, email, google_sub, scopes, state, connected_at, refused_at from"
                    + " google_account where office_id = :office";

    /** In place of Google's number, while nobody told it. */
    private static final String OF_THE_DOMAIN = "domain:";

    private final JdbcClient jdbc;
    private final TokenVault vault;
    private final Clock clock;

    GoogleAccounts(JdbcClient jdbc, TokenVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public List<GoogleAccount> all() {
        return jdbc.sql(SELECT + " order by email")
                .param("office", office())
                .query(GoogleAccounts::account)
                .list();
    }

    public Optional<GoogleAccount> find(UUID id) {
        return one(" and id = :value", Ids.bytes(id));
    }

    public Optional<GoogleAccount> byEmail(String email) {
        return one(" and email = :value", email);
    }

    Optional<GoogleAccount> bySub(String sub) {
        return one(" and google_sub = :value", sub);
    }

    private Optional<GoogleAccount> one(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param("office", office())
                .param("value", value)
                .query(GoogleAccounts::account)
                .optional();
    }

    /**
     * Connects an account, or the same one again: who it is is Google's {@code sub}, not its
     * address.
     */
    @Transactional
    public GoogleAccount connect(
            String email,
            String sub,
            Set<String> scopes,
            String refreshToken,
            @Nullable UUID connectedBy) {
        var known = bySub(sub).or(() -> byEmail(email).filter(GoogleAccounts::isOfTheDomain));
        var id = known.map(GoogleAccount::id).orElseGet(Ids::next);
        var sql =
                known.isPresent()
                        ? "update google_account set email = :email, google_sub = :sub, delegated ="
                              + " false, scopes = :scopes, refresh_token = :token, state ="
                              + " 'CONNECTED', connected_by = :by, connected_at = :now, refused_at"
                              + " = null, version = version + 1 where office_id = :office and id ="
                              + " :id"
                        : "insert into google_account (office_id, id, email, google_sub, scopes,"
                              + " refresh_token, state, connected_by, connected_at, version) values"
                              + " (:office, :id, :email, :sub, :scopes, :token, 'CONNECTED', :by,"
                              + " :now, 0)";
        var statement =
                jdbc.sql(sql)
                        .param("office", office())
                        .param("id", Ids.bytes(id))
                        .param("email", email)
                        .param("sub", sub)
                        .param("scopes", Json.write(scopes.stream().sorted().toList()))
                        .param("token", vault.seal(id, refreshToken))
                        .param("by", Ids.bytesOrNull(connectedBy))
                        .param("now", Timestamp.from(clock.instant()));
        statement.update();
        return find(id).orElseThrow();
    }

    /**
     * An account that the domain's admin lets us read. Who it is stays what it was; one never
     * connected before is known by its address until its owner connects it.
     */
    @Transactional
    GoogleAccount delegate(String email, Set<String> scopes, UUID by) {
        var known = byEmail(email);
        var id = known.map(GoogleAccount::id).orElseGet(Ids::next);
        jdbc.sql(
                        "insert into google_account (office_id, id, email, google_sub, scopes,"
                            + " state, delegated, connected_by, connected_at, version) values"
                            + " (:office, :id, :email, :sub, :scopes, 'CONNECTED', true, :by, :now,"
                            + " 0) on duplicate key update scopes = :scopes, refresh_token = null,"
                            + " state = 'CONNECTED', delegated = true, connected_by = :by,"
                            + " connected_at = :now, refused_at = null, version = version + 1")
                .param("office", office())
                .param("id", Ids.bytes(id))
                .param("email", email)
                .param("sub", OF_THE_DOMAIN + id)
                .param("scopes", Json.write(scopes.stream().sorted().toList()))
                .param("by", Ids.bytes(by))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return find(id).orElseThrow();
    }

    private static boolean isOfTheDomain(GoogleAccount account) {
        return account.sub().startsWith(OF_THE_DOMAIN);
    }

    /** Those that are read by leave of the domain's admin. */
    public Set<UUID> delegated() {
        return Set.copyOf(
                jdbc.sql(
                                "select id from google_account where office_id = :office and"
                                        + " delegated")
                        .param("office", office())
                        .query((row, n) -> Ids.of(row.getBytes(1)))
                        .list());
    }

    /** What the token endpoint takes; empty once disconnected. */
    Optional<String> refreshToken(UUID id) {
        return jdbc.sql(
                        "select refresh_token from google_account where office_id = :office and id"
                                + " = :id and refresh_token is not null")
                .param("office", office())
                .param("id", Ids.bytes(id))
                .query((row, n) -> vault.open(id, row.getBytes(1)))
                .optional();
    }

    /**
     * Google refused the token: nothing is asked of this account until its owner connects it again.
     */
    @Transactional
    public void refused(UUID id) {
        state(id, State.RECONNECT, ", refused_at = :now");
    }

    @Transactional
    public void disconnected(UUID id) {
        state(
                id,
                State.DISCONNECTED,
                ", refresh_token = null, delegated = false, refused_at = :now");
    }

    private void state(UUID id, State state, String more) {
        jdbc.sql(
                        "update google_account set state = :state, version = version + 1"
                                + more
                                + " where office_id = :office and id = :id")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("office", office())
                .param("id", Ids.bytes(id))
                .update();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }

    private static GoogleAccount account(ResultSet row, int number) throws SQLException {
        var refused = row.getTimestamp("refused_at");
        Instant refusedAt = refused == null ? null : refused.toInstant();
        return new GoogleAccount(
                Ids.of(row.getBytes("office_id")),
                Ids.of(row.getBytes("id")),
                row.getString("email"),
                row.getString("google_sub"),
                Set.copyOf(
                        Json.read(row.getString("scopes"), new TypeReference<List<String>>() {})),
                State.valueOf(row.getString("state")),
                row.getTimestamp("connected_at").toInstant(),
                refusedAt);
    }
}
