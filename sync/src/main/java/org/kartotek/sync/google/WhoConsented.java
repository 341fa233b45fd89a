package org.kartotek.sync.google;

import com.google.api.client.auth.openidconnect.IdToken;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Which Google account a grant is for. The token came straight from the token endpoint over the
 * connection we opened, so its signature need not be checked (OpenID Connect Core 1.0, 3.1.3.7);
 * who issued it to whom must be.
 */
public record WhoConsented(String sub, String email) {
    private static final Set<String> ISSUERS =
            Set.of("https://accounts.google.com", "accounts.google.com");

    /** Empty if the token says nothing we may believe. */
    public static Optional<WhoConsented> in(Grant grant, String clientId) {
        var token = grant.idToken();
        if (token == null) return Optional.empty();
        try {
            var id = IdToken.parse(GsonFactory.getDefaultInstance(), token);
            var payload = id.getPayload();
            boolean ours =
                    payload.getIssuer() != null
                            && ISSUERS.contains(payload.getIssuer())
                            && payload.getAudienceAsList().contains(clientId);
            if (!ours
                    || !(payload.get("email") instanceof String email)
                    || payload.getSubject() == null) {
                return Optional.empty();
            }
            return Optional.of(new WhoConsented(payload.getSubject(), email));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
