package org.kartotek.simulator.oauth;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartotek.simulator.OAuthClient;
import org.kartotek.simulator.http.Query;

/** What a client asks a person for. */
record AuthorizationRequest(
        String clientId,
        String redirectUri,
        String responseType,
        Set<String> scopes,
        Optional<String> state,
        Optional<String> nonce,
        Optional<String> loginHint,
        Optional<String> challenge,
        String challengeMethod,
        String accessType,
        Set<String> prompt,
        boolean includeGranted) {

    /** Every parameter the consent page must carry along. */
    static final List<String> PARAMETERS =
            List.of(
                    "client_id",
                    "redirect_uri",
                    "response_type",
                    "scope",
                    "state",
                    "nonce",
                    "login_hint",
                    "code_challenge",
                    "code_challenge_method",
                    "access_type",
                    "prompt",
                    "include_granted_scopes");

    static AuthorizationRequest of(Query query) {
        return new AuthorizationRequest(
                query.get("client_id").orElse(""),
                query.get("redirect_uri").orElse(""),
                query.get("response_type").orElse(""),
                Scopes.parse(query.get("scope").orElse("")),
                query.get("state"),
                query.get("nonce"),
                query.get("login_hint"),
                query.get("code_challenge"),
                query.get("code_challenge_method").orElse("plain"),
                query.get("access_type").orElse("online"),
                Set.copyOf(List.of(query.get("prompt").orElse("").strip().split("\\s+"))),
                query.get("include_granted_scopes").filter("true"::equals).isPresent());
    }

    /**
     * Wrong in a way that must not be sent to the redirect address: Google shows a page instead.
     */
    Optional<String> pageError(List<OAuthClient> clients) {
        Optional<OAuthClient> client =
                clients.stream().filter(c -> c.id().equals(clientId)).findFirst();
        if (client.isEmpty()) {
            return Optional.of("invalid_client: The OAuth client was not found.");
        }
        if (client.get().redirectUris().stream().noneMatch(uri -> matches(uri, redirectUri))) {
            return Optional.of("redirect_uri_mismatch: " + redirectUri + " is not registered.");
        }
        if (!responseType.equals("code")) {
            return Optional.of("invalid_request: Required parameter is missing: response_type");
        }
        return scopes.isEmpty()
                ? Optional.of("invalid_request: Missing required parameter: scope")
                : Optional.empty();
    }

    /** Exactly as registered, but a loopback address registered without a port takes any. */
    private static boolean matches(String registered, String asked) {
        if (registered.equals(asked)) {
            return true;
        }
        try {
            URI one = URI.create(registered);
            URI other = URI.create(asked);
            boolean loopback =
                    Set.of("localhost", "127.0.0.1").contains(String.valueOf(one.getHost()));
            return loopback
                    && one.getPort() == -1
                    && one.getScheme().equals(other.getScheme())
                    && one.getHost().equals(other.getHost())
                    && one.getPath().equals(other.getPath())
                    && other.getQuery() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
