package org.kartotek.backend.setup;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.kartotek.backend.google.GoogleSettings;

/**
 * Whether Google knows our OAuth client. It is shown a token that is none: to a known client it
 * says that the token is wrong, to a stranger that the client is.
 */
record OauthClientCheck(GoogleSettings google, Asking asking) implements Check {
    @Override
    public List<Finding> findings() {
        if (!google.isConfigured()) return List.of(Finding.problem("client.missing"));
        var id = Objects.requireNonNull(google.clientId());
        var secret = Objects.requireNonNull(google.clientSecret());
        try {
            var heard =
                    asking.post(
                            google.token(),
                            "grant_type=refresh_token&refresh_token=none&client_id=%s&client_secret=%s"
                                    .formatted(encoded(id), encoded(secret)));
            if (heard.body().contains("invalid_grant")) return List.of(Finding.ok("client.ok", id));
            return heard.body().contains("invalid_client")
                    ? List.of(Finding.problem("client.refused", id))
                    : List.of(Finding.warning("client.strange", google.token(), heard.status()));
        } catch (IOException e) {
            return List.of(
                    Finding.problem(
                            "client.silent", google.token(), String.valueOf(e.getMessage())));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
