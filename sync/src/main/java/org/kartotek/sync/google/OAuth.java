package org.kartotek.sync.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonFactory;
import com.google.api.client.json.JsonObjectParser;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Google's OAuth 2.0 endpoints: ask for consent, turn a code or a refresh token into an access
 * token, give it back.
 */
public final class OAuth {
    /** Where the endpoints are and who we are there. */
    public record Client(URI authUrl, URI tokenUrl, URI revokeUrl, String id, String secret) {
        @Override
        public String toString() {
            return "Client[id=" + id + ", tokenUrl=" + tokenUrl + "]";
        }
    }

    private static final JsonFactory JSON = GsonFactory.getDefaultInstance();
    private static final String TOKEN = "oauth2.token";
    private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private final Client client;
    private final HttpTransport transport;
    private final InstantSource clock;
    private final Duration timeout;

    public OAuth(Client client, HttpTransport transport, InstantSource clock, Duration timeout) {
        this.client = client;
        this.transport = transport;
        this.clock = clock;
        this.timeout = timeout;
    }

    /**
     * Where the browser goes. {@code prompt=consent}, because only a first consent brings a refresh
     * token.
     */
    public URI consentPage(
            Set<String> scopes, URI callback, String state, Pkce pkce, @Nullable String account) {
        var url = new GenericUrl(client.authUrl());
        url.set("client_id", client.id());
        url.set("redirect_uri", callback.toString());
        url.set("response_type", "code");
        url.set("scope", String.join(" ", scopes.stream().sorted().toList()));
        url.set("access_type", "offline");
        url.set("prompt", "consent");
        url.set("include_granted_scopes", "true");
        url.set("state", state);
        url.set("code_challenge", pkce.challenge());
        url.set("code_challenge_method", "S256");
        if (account != null) url.set("login_hint", account);
        return url.toURI();
    }

    public Grant exchange(String code, Pkce pkce, URI callback) {
        return grant(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "code_verifier",
                        pkce.verifier(),
                        "redirect_uri",
                        callback.toString()));
    }

    public Grant refresh(String refreshToken) {
        return grant(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /**
     * A token for what a service account may do by itself, or for a user of a domain whose admin
     * trusts it. Such a token has no refresh token: it is asked for again.
     *
     * @param user null for the service account itself
     */
    public Grant speakFor(ServiceAccount account, Set<String> scopes, @Nullable String user) {
        var assertion =
                account.assertion(
                        scopes, user, client.tokenUrl().toString(), InstantSource.system());
        return ask(Map.of("grant_type", JWT_BEARER, "assertion", assertion), "unauthorized_client");
    }

    /** Already revoked is as good as revoked. */
    public void revoke(String token) {
        try {
            post(client.revokeUrl(), Map.of("token", token)).disconnect();
        } catch (HttpResponseException e) {
            if (e.getStatusCode() != 400) throw refusal("oauth2.revoke", e, "invalid_client");
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.OAUTH, "oauth2.revoke", e);
        }
    }

    private Grant grant(Map<String, String> form) {
        var fields = new LinkedHashMap<>(form);
        fields.put("client_id", client.id());
        fields.put("client_secret", client.secret());
        return ask(fields, "invalid_client");
    }

    private Grant ask(Map<String, String> fields, String unauthorized) {
        try {
            var response = post(client.tokenUrl(), fields);
            try {
                return read(response.parseAs(GenericJson.class));
            } finally {
                response.disconnect();
            }
        } catch (HttpResponseException e) {
            throw refusal(TOKEN, e, unauthorized);
        } catch (IOException | IllegalArgumentException e) {
            throw GoogleRefusal.unanswered(Api.OAUTH, TOKEN, e);
        }
    }

    private Grant read(GenericJson answer) {
        var token = text(answer, "access_token");
        if (token == null) throw new IllegalArgumentException("no access_token");
        long seconds = answer.get("expires_in") instanceof Number n ? n.longValue() : 3_600;
        Instant expires = clock.instant().plusSeconds(seconds);
        var scope = text(answer, "scope");
        Set<String> scopes =
                scope == null || scope.isBlank() ? Set.of() : Set.of(scope.strip().split("\\s+"));
        return new Grant(
                token, expires, text(answer, "refresh_token"), scopes, text(answer, "id_token"));
    }

    private HttpResponse post(URI url, Map<String, String> form) throws IOException {
        HttpRequest request =
                transport
                        .createRequestFactory()
                        .buildPostRequest(new GenericUrl(url), new UrlEncodedContent(form));
        request.setParser(new JsonObjectParser(JSON));
        request.setConnectTimeout((int) timeout.toMillis());
        request.setReadTimeout((int) timeout.toMillis());
        return request.execute();
    }

    /**
     * @param unauthorized Java's HTTP client drops the body of a 401; each kind of question has
     *     only one reason for it
     */
    private static GoogleRefusal refusal(
            String method, HttpResponseException e, String unauthorized) {
        var reason = e.getStatusCode() == 401 ? unauthorized : "";
        var said = reason;
        if (e.getContent() != null && !e.getContent().isBlank()) {
            try {
                var error = JSON.fromString(e.getContent(), GenericJson.class);
                reason = String.valueOf(error.get("error"));
                said =
                        "%s %s %s"
                                .formatted(
                                        reason,
                                        error.getOrDefault("error_subtype", ""),
                                        error.getOrDefault("error_description", ""))
                                .replaceAll(" +", " ");
            } catch (IOException | IllegalArgumentException ignored) {
                said = "an answer that is not JSON";
            }
        }
        return new GoogleRefusal(
                Api.OAUTH,
                method,
                e.getStatusCode(),
                "",
                Set.of(reason),
                said.strip(),
                false,
                null,
                e);
    }

    private static @Nullable String text(GenericJson json, String name) {
        return json.get(name) instanceof String text ? text : null;
    }
}
