package org.kartotek.backend.google;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.gmail.Gmail;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.GoogleAccess;
import org.kartotek.sync.google.GoogleCall;
import org.kartotek.sync.google.GoogleClients;
import org.kartotek.sync.google.Grant;
import org.kartotek.sync.google.MinuteBudget;
import org.kartotek.sync.google.OAuth;
import org.kartotek.sync.google.PeopleApi;
import org.kartotek.sync.google.PubSub;
import org.kartotek.sync.google.ServiceAccount;
import org.springframework.stereotype.Component;

/**
 * Google's clients for an account of the current office, with its token, its budget and our
 * addresses of Google.
 */
@Component
public class GoogleConnections {
    /** Longer than Google keeps an empty pull waiting. */
    private static final Duration LONG_POLL = Duration.ofMinutes(2);

    private record Meter(UUID office, String email, Api api) {}

    private final GoogleSettings settings;
    private final ServiceAccountSettings own;
    private final QuotaSettings quota;
    private final GoogleAccounts accounts;
    private final Offices offices;
    private final Clock clock;
    private final GoogleClients clients;
    private final OAuth oauth;
    private final Map<UUID, GoogleAccess> accesses = new ConcurrentHashMap<>();
    private final Map<Meter, MinuteBudget> budgets = new ConcurrentHashMap<>();

    GoogleConnections(
            GoogleSettings settings,
            ServiceAccountSettings own,
            QuotaSettings quota,
            GoogleAccounts accounts,
            Offices offices,
            Clock clock) {
        this.settings = settings;
        this.own = own;
        this.quota = quota;
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
        this.clients =
                new GoogleClients(
                        new GoogleClients.Roots(
                                settings.people(), settings.gmail(), settings.calendar()),
                        clock);
        this.oauth =
                new OAuth(
                        new OAuth.Client(
                                settings.auth(),
                                settings.token(),
                                settings.revoke(),
                                Objects.requireNonNullElse(settings.clientId(), ""),
                                Objects.requireNonNullElse(settings.clientSecret(), "")),
                        clients.transport(),
                        clock,
                        settings.answerWithin());
    }

    OAuth oauth() {
        return oauth;
    }

    /** Phone numbers are compared as the office dials them. */
    public Canon canon() {
        return new Canon(offices.current().settings().phoneRegion());
    }

    public PeopleApi people(GoogleAccount account) {
        return clients.people(access(account), budget(account, Api.PEOPLE), canon());
    }

    public Gmail gmail(GoogleAccount account) {
        return clients.gmail(access(account));
    }

    public Calendar calendar(GoogleAccount account) {
        return clients.calendar(access(account));
    }

    /** Every request to {@link #gmail} and {@link #calendar} goes out through this. */
    public GoogleCall call(Api api, GoogleAccount account) {
        return new GoogleCall(api, budget(account, api), clock);
    }

    /**
     * Counts a request that went out another way, for somebody who looks at the screen: it never
     * waits, and the account's lanes leave room for it.
     */
    public void countAtOnce(Api api, String email, int units) {
        budget(OfficeScope.current(), email, api).takeNow(units);
    }

    /** What the account's lanes may spend in a minute as things are. */
    int pace(Api api, GoogleAccount account) {
        return budget(account, api).pace();
    }

    /** Signs requests of this account; keeps its access token while it is good. */
    public GoogleAccess access(GoogleAccount account) {
        return accesses.computeIfAbsent(
                account.id(),
                id ->
                        new GoogleAccess(
                                () -> refresh(account.officeId(), id),
                                clock,
                                settings.answerWithin()));
    }

    /**
     * A pull subscription, read with the service account. Its key is read from the file for each
     * token, so that a new one needs no restart.
     *
     * @throws IllegalStateException without {@code kartotek.google.service-account-file}
     */
    public PubSub pubSub(URI root, String subscription) {
        var access =
                new GoogleAccess(
                        () -> oauth.speakFor(serviceAccount(), Set.of(PubSub.SCOPE), null),
                        clock,
                        LONG_POLL);
        return new PubSub(clients.transport(), access, root, subscription, clock);
    }

    ServiceAccount serviceAccount() {
        var file = own.serviceAccountFile();
        if (file == null)
            throw new IllegalStateException("kartotek.google.service-account-file is not set");
        return ServiceAccount.read(file);
    }

    /** After connecting again or disconnecting the old access token must not be used any more. */
    void forget(UUID account) {
        accesses.remove(account);
    }

    private Grant refresh(UUID office, UUID account) {
        return OfficeScope.in(office, () -> refresh(account));
    }

    private Grant refresh(UUID account) {
        if (accounts.delegated().contains(account)) {
            var known = accounts.find(account).orElseThrow();
            return speakFor(known.email(), known.scopes());
        }
        return oauth.refresh(
                accounts.refreshToken(account)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Account %s is disconnected".formatted(account))));
    }

    /** In the name of a user of a domain whose admin trusts our service account. */
    Grant speakFor(String email, Set<String> scopes) {
        if (!own.delegates())
            throw new IllegalStateException(
                    "kartotek.google.delegation and .service-account-file are not both set");
        return oauth.speakFor(serviceAccount(), scopes, email);
    }

    private MinuteBudget budget(GoogleAccount account, Api api) {
        return budget(account.officeId(), account.email(), api);
    }

    private MinuteBudget budget(UUID office, String email, Api api) {
        return budgets.computeIfAbsent(
                new Meter(office, email.toLowerCase(Locale.ROOT), api),
                it -> new MinuteBudget(quota.perMinute(api), java.time.InstantSource.system()));
    }
}
