package org.kartotek.backend.google;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.Pkce;
import org.kartotek.sync.google.WhoConsented;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Connects a Google account to the office: asks its owner at Google, and takes what comes back. */
@Service
public class ConnectAccount {
    /** What every account is asked for; a person may untick each. */
    public static final Set<String> SCOPES =
            Set.of(
                    "openid",
                    "email",
                    GoogleAccount.CONTACTS,
                    GoogleAccount.GMAIL,
                    GoogleAccount.CALENDAR);

    static final String CALLBACK = "/connect/google/callback";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private record Asked(String verifier, @Nullable UUID account, boolean late) {}

    private final GoogleAccounts accounts;
    private final GoogleConnections connections;
    private final GoogleSettings settings;
    private final LaneStates states;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final URI callback;

    ConnectAccount(
            GoogleAccounts accounts,
            GoogleConnections connections,
            GoogleSettings settings,
            LaneStates states,
            Audit audit,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${kartotek.base-url:http://localhost:8080}") String baseUrl) {
        this.accounts = accounts;
        this.connections = connections;
        this.settings = settings;
        this.states = states;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.callback = URI.create(baseUrl.replaceAll("/+$", "") + CALLBACK);
    }

    /**
     * Where the owner's browser goes; empty if no OAuth client is set up.
     *
     * @param again the account to connect again, null for a new one
     */
    public Optional<URI> begin(Caller owner, @Nullable UUID again) {
        return begin(owner, again, Set.of());
    }

    /**
     * @param more what this account is asked for besides; what it was once allowed is asked for
     *     again
     */
    @Transactional
    public Optional<URI> begin(Caller owner, @Nullable UUID again, Set<String> more) {
        owner.require(Role.OWNER);
        if (!settings.isConfigured()) return Optional.empty();
        var pkce = Pkce.fresh();
        var state = Pkce.fresh().verifier();
        jdbc.sql(
                        "insert into google_consent (office_id, state, verifier, account_id,"
                            + " user_id, asked_at) values (:office, :state, :verifier, :account,"
                            + " :user, :now)")
                .param("office", Ids.bytes(owner.officeId()))
                .param("state", state)
                .param("verifier", pkce.verifier())
                .param("account", Ids.bytesOrNull(again))
                .param("user", Ids.bytes(owner.userId()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var known = again == null ? null : accounts.find(again).orElse(null);
        var scopes = new HashSet<>(SCOPES);
        scopes.addAll(more);
        if (known != null) scopes.addAll(known.scopes());
        var hint = known == null ? null : known.email();
        return Optional.of(connections.oauth().consentPage(scopes, callback, state, pkce, hint));
    }

    /** The browser came back. Google is asked outside any transaction. */
    public Consent finish(
            Caller owner, String state, @Nullable String code, @Nullable String error) {
        owner.require(Role.OWNER);
        var asked = transaction.execute(status -> take(owner, state));
        if (asked == null || asked.late()) return new Consent.Expired();
        if (code == null) return new Consent.Declined(Objects.requireNonNullElse(error, "no code"));
        try {
            var grant = connections.oauth().exchange(code, new Pkce(asked.verifier()), callback);
            var who = WhoConsented.in(grant, Objects.requireNonNullElse(settings.clientId(), ""));
            if (who.isEmpty() || grant.refreshToken() == null)
                return new Consent.Declined("no lasting token");
            var expected =
                    asked.account() == null ? null : accounts.find(asked.account()).orElse(null);
            if (expected != null && !expected.sub().equals(who.get().sub())) {
                return new Consent.OtherAccount(expected.email(), who.get().email());
            }
            var account =
                    adopt(
                            owner,
                            who.get().email(),
                            who.get().sub(),
                            grant.scopes(),
                            grant.refreshToken());
            var missing = new HashSet<>(SCOPES);
            missing.removeAll(grant.scopes());
            missing.removeAll(Set.of("openid", "email"));
            return new Consent.Connected(account, missing);
        } catch (GoogleRefusal e) {
            return new Consent.Declined(e.sentence());
        }
    }

    /** Stores a grant and lets every lane of the account run at once; what waited goes out now. */
    public GoogleAccount adopt(
            Caller owner, String email, String sub, Set<String> scopes, String refreshToken) {
        var connected =
                transaction.execute(status -> {
                    var account =
                            accounts.connect(email, sub, scopes, refreshToken, owner.userId());
                    for (var kind : LaneKind.values()) states.wake(account.id(), kind);
                    audit.record(
                            owner.actor(),
                            "google.connected",
                            "google-account",
                            account.id(),
                            email);
                    events.publishEvent(new GrantChanged(account.id()));
                    return account;
                });
        if (connected == null)
            throw new IllegalStateException("Connecting " + email + " stored nothing");
        connections.forget(connected.id());
        return connected;
    }

    /**
     * Gives the token back to Google and stops every lane; contacts and their links stay as they
     * are.
     */
    public void disconnect(Caller owner, UUID id) {
        owner.require(Role.OWNER);
        end(owner, id);
    }

    /** As its owner wishes, or the person whose mailbox it is. */
    void end(Caller who, UUID id) {
        var token = accounts.refreshToken(id);
        accounts.find(id).map(AccountLeaves::new).ifPresent(events::publishEvent);
        transaction.executeWithoutResult(status -> {
            accounts.disconnected(id);
            events.publishEvent(new GrantChanged(id));
            audit.record(who.actor(), "google.disconnected", "google-account", id, null);
        });
        connections.forget(id);
        token.ifPresent(connections.oauth()::revoke);
    }

    /** Taken out as it is read: a state works once. */
    private @Nullable Asked take(Caller owner, String state) {
        var key =
                Map.of(
                        "office",
                        Ids.bytes(owner.officeId()),
                        "state",
                        state,
                        "user",
                        Ids.bytes(owner.userId()));
        var since = clock.instant().minus(PATIENCE);
        var found =
                jdbc.sql(
                                "select verifier, account_id, asked_at from google_consent where"
                                    + " office_id = :office and state = :state and user_id = :user")
                        .params(key)
                        .query((row, n) ->
                                new Asked(
                                        row.getString(1),
                                        Ids.ofNullable(row.getBytes(2)),
                                        row.getTimestamp(3).toInstant().isBefore(since)))
                        .optional();
        jdbc.sql("delete from google_consent where office_id = :office and user_id = :user")
                .param("office", Ids.bytes(owner.officeId()))
                .param("user", Ids.bytes(owner.userId()))
                .update();
        return found.orElse(null);
    }
}
