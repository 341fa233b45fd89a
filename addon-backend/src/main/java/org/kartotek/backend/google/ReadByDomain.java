package org.kartotek.backend.google;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.google.GoogleRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Domain-wide delegation: the admin of the Workspace domain lets our service account read its
 * users, the owner chooses which, and each of them may say no.
 */
@Service
public class ReadByDomain {
    private static final Logger LOG = LoggerFactory.getLogger(ReadByDomain.class);

    /** What the admin has to authorise; one missing scope refuses all. */
    public static final Set<String> SCOPES =
            Set.of(GoogleAccount.CONTACTS, GoogleAccount.GMAIL, GoogleAccount.CALENDAR);

    private static final Set<String> OF_A_PERSON =
            Set.of(GoogleAccount.GMAIL, GoogleAccount.CALENDAR);

    /** Whom the admin authorises: a number and the address that belongs to it. */
    public record Client(String id, String email) {}

    /**
     * A user whom the owner may choose.
     *
     * @param read true if their mailbox is read by leave of the domain
     * @param connected true if they connected it themselves
     * @param saidNo true if they do not want it
     */
    public record Choice(
            UUID userId,
            String name,
            String email,
            boolean read,
            boolean connected,
            boolean saidNo) {}

    /** How choosing somebody ended. */
    public sealed interface Outcome {
        record Read(String email) implements Outcome {}

        /** The admin has not authorised our client, or not for all scopes. */
        record NotAuthorised(String email) implements Outcome {}

        /** Google knows no such user, or something else is wrong, in its own words. */
        record Refused(String email, String sentence) implements Outcome {}

        /** They do not want it. */
        record SaidNo(String email) implements Outcome {}
    }

    private final ServiceAccountSettings settings;
    private final GoogleConnections connections;
    private final GoogleAccounts accounts;
    private final ConnectAccount connect;
    private final LaneStates states;
    private final Users users;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReadByDomain(
            ServiceAccountSettings settings,
            GoogleConnections connections,
            GoogleAccounts accounts,
            ConnectAccount connect,
            LaneStates states,
            Users users,
            Audit audit,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.accounts = accounts;
        this.connect = connect;
        this.states = states;
        this.users = users;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty unless whoever runs this server set it up; also if the key cannot be read. */
    public Optional<Client> client() {
        if (!settings.delegates()) return Optional.empty();
        try {
            var account = connections.serviceAccount();
            return Optional.of(new Client(account.clientId(), account.email()));
        } catch (IllegalStateException e) {
            LOG.error("No delegation: {}", e.getMessage());
            return Optional.empty();
        }
    }

    public List<Choice> choices() {
        var delegated = accounts.delegated();
        return users.findAllByOrderByName().stream()
                .filter(User::active)
                .map(user -> choice(user, delegated))
                .toList();
    }

    private Choice choice(User user, Set<UUID> delegated) {
        var account =
                accounts.byEmail(user.email())
                        .filter(it -> it.state() != GoogleAccount.State.DISCONNECTED);
        boolean read = account.filter(it -> delegated.contains(it.id())).isPresent();
        return new Choice(
                user.id(),
                user.name(),
                user.email(),
                read,
                account.isPresent() && !read,
                saidNo(user.id()));
    }

    /**
     * Google is asked at once, so nothing is connected that does not work.
     *
     * @param contacts true for the account that holds the office's shared contacts
     */
    public Outcome read(Caller owner, String address, boolean contacts) {
        owner.require(Role.OWNER);
        var email = address.strip().toLowerCase(Locale.ROOT);
        if (users.findByEmail(email).filter(it -> saidNo(it.id())).isPresent())
            return new Outcome.SaidNo(email);
        var scopes = contacts ? SCOPES : OF_A_PERSON;
        try {
            connections.speakFor(email, scopes);
        } catch (GoogleRefusal e) {
            return e.hasReason("unauthorized_client")
                    ? new Outcome.NotAuthorised(email)
                    : new Outcome.Refused(email, e.sentence());
        }
        transaction.executeWithoutResult(status -> adopt(owner, email, scopes));
        return new Outcome.Read(email);
    }

    private void adopt(Caller owner, String email, Set<String> scopes) {
        var all = new TreeSet<>(scopes);
        accounts.byEmail(email)
                .filter(it -> it.state() != GoogleAccount.State.DISCONNECTED)
                .filter(it -> it.scopes().contains(GoogleAccount.CONTACTS))
                .ifPresent(it -> all.add(GoogleAccount.CONTACTS));
        var account = accounts.delegate(email, all, owner.userId());
        connections.forget(account.id());
        for (var kind : LaneKind.values()) states.wake(account.id(), kind);
        audit.record(owner.actor(), "google.connected", "google-account", account.id(), email);
    }

    /** A user's own word; it ends what is read of theirs by leave of the domain. */
    public void sayNo(Caller me) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert ignore into mailbox_refusal (office_id, user_id, refused_at)"
                                    + " values (:office, :user, :now)")
                    .param("office", Ids.bytes(OfficeScope.current()))
                    .param("user", Ids.bytes(me.userId()))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            audit.record(me.actor(), "google.mailbox-refused", "user", me.userId(), null);
        });
        mine(me).ifPresent(it -> connect.end(me, it.id()));
    }

    /** It may be chosen again; nothing is read until the owner does. */
    public void takeBack(Caller me) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "delete from mailbox_refusal where office_id = :office and user_id ="
                                    + " :user")
                    .param("office", Ids.bytes(OfficeScope.current()))
                    .param("user", Ids.bytes(me.userId()))
                    .update();
            audit.record(me.actor(), "google.mailbox-allowed", "user", me.userId(), null);
        });
    }

    /** How it is for one user; null where no domain is read. */
    public @Nullable Choice ofMine(Caller me) {
        if (!settings.delegates()) return null;
        return users.findById(me.userId())
                .map(user -> choice(user, accounts.delegated()))
                .orElse(null);
    }

    private Optional<GoogleAccount> mine(Caller me) {
        return accounts.byEmail(me.email())
                .filter(it -> it.state() != GoogleAccount.State.DISCONNECTED)
                .filter(it -> accounts.delegated().contains(it.id()));
    }

    private boolean saidNo(UUID user) {
        return jdbc.sql(
                        "select 1 from mailbox_refusal where office_id = :office and user_id ="
                                + " :user")
                .param("office", Ids.bytes(OfficeScope.current()))
                .param("user", Ids.bytes(user))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
