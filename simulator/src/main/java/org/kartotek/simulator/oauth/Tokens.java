package org.kartotek.simulator.oauth;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Authority;
import org.kartotek.simulator.google.Grant;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every token given out. Refresh tokens are journalled; access tokens live an hour of real time and
 * in memory only, so after a restart they answer 401 and are refreshed, as they would be after that
 * hour.
 */
public final class Tokens implements Authority {

    static final String JOURNAL = "tokens";
    private static final Duration LIFE = Duration.ofSeconds(3_599);

    /** Google silently drops the oldest beyond this many per account and client. */
    private static final int LIVE_REFRESH_TOKENS = 100;

    private final Workspace workspace;
    private final IdTokens idTokens;
    private final SecureRandom random = new SecureRandom();
    private final Clock realTime = Clock.systemUTC();
    private final Map<String, RefreshToken> refreshTokens = new LinkedHashMap<>();
    private final Map<String, AccessToken> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, OpenMessage> messageTokens = new ConcurrentHashMap<>();

    private record AccessToken(Grant grant, Instant until, @Nullable String refreshToken) {}

    private record OpenMessage(String account, String message) {}

    public Tokens(Workspace workspace) {
        this.workspace = workspace;
        this.idTokens = new IdTokens(SigningKey.whenNeeded(workspace.settings().stateDirectory()));
    }

    public IdTokens idTokens() {
        return idTokens;
    }

    /** A short-lived token as an add-on event carries it. */
    public String accessToken(Account account, String clientId, Set<String> scopes) {
        return accessToken(account, clientId, scopes, null);
    }

    String accessToken(
            Account account, String clientId, Set<String> scopes, @Nullable String refreshToken) {
        String token = "ya29." + text(48);
        var grant = new Grant(account, clientId, scopes, null);
        accessTokens.put(
                token, new AccessToken(grant, realTime.instant().plus(LIFE), refreshToken));
        return token;
    }

    /**
     * The second token of an add-on event: opens this one message, sent as
     * X-Goog-Gmail-Access-Token.
     */
    public String messageToken(Account account, String messageId) {
        String token = text(40);
        messageTokens.put(token, new OpenMessage(account.email(), messageId));
        return token;
    }

    synchronized RefreshToken refreshToken(Account account, String clientId, Set<String> scopes) {
        var token = new RefreshToken("1//0" + text(60), account.email(), clientId, scopes);
        ObjectNode change = Json.object();
        change.set("granted", token.asJson());
        workspace.journal().append(JOURNAL, change);
        keep(token);
        return token;
    }

    synchronized Optional<RefreshToken> known(String refreshToken) {
        return Optional.ofNullable(refreshTokens.get(refreshToken));
    }

    /** All scopes this account ever gave this client. */
    synchronized Set<String> granted(Account account, String clientId) {
        Set<String> scopes = new LinkedHashSet<>();
        refreshTokens.values().stream()
                .filter(t -> t.account().equals(account.email()) && t.clientId().equals(clientId))
                .forEach(t -> scopes.addAll(t.scopes()));
        return scopes;
    }

    /**
     * Revoking either kind ends the permission it stands for. False when the token means nothing.
     */
    synchronized boolean revoke(String token) {
        AccessToken access = accessTokens.remove(token);
        String standing =
                access != null && access.refreshToken != null ? access.refreshToken : token;
        RefreshToken refresh = refreshTokens.get(standing);
        if (refresh == null) {
            return access != null;
        }
        workspace.journal().append(JOURNAL, Json.object().put("revoked", standing));
        forget(standing);
        return true;
    }

    @Override
    public Optional<Grant> grant(Request request) {
        String bearer = request.header("Authorization").orElse("");
        String token =
                bearer.regionMatches(true, 0, "Bearer ", 0, 7)
                        ? bearer.substring(7).strip()
                        : request.query().get("access_token").orElse("");
        AccessToken access = accessTokens.get(token);
        if (access == null || !access.until.isAfter(realTime.instant())) {
            return Optional.empty();
        }
        Grant grant = access.grant;
        return Optional.of(
                request.header("X-Goog-Gmail-Access-Token")
                        .map(messageTokens::get)
                        .filter(open -> open.account.equals(grant.account().email()))
                        .map(open ->
                                new Grant(
                                        grant.account(),
                                        grant.clientId(),
                                        grant.scopes(),
                                        open.message))
                        .orElse(grant));
    }

    /** Makes every living access token of this account answer 401, as if its hour had passed. */
    public void expire(Account account) {
        accessTokens.values().removeIf(t -> t.grant.account().equals(account));
    }

    synchronized void replay(ObjectNode change) {
        if (change.has("granted")) {
            keep(RefreshToken.of(change.path("granted")));
        } else {
            forget(change.path("revoked").asString());
        }
    }

    synchronized void reset() {
        refreshTokens.clear();
        accessTokens.clear();
        messageTokens.clear();
    }

    private void keep(RefreshToken token) {
        refreshTokens.put(token.token(), token);
        List<String> same =
                refreshTokens.values().stream()
                        .filter(t ->
                                t.account().equals(token.account())
                                        && t.clientId().equals(token.clientId()))
                        .map(RefreshToken::token)
                        .toList();
        if (same.size() > LIVE_REFRESH_TOKENS) {
            forget(same.getFirst());
        }
    }

    private void forget(String refreshToken) {
        refreshTokens.remove(refreshToken);
        accessTokens.values().removeIf(t -> refreshToken.equals(t.refreshToken));
    }

    String text(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }
}
