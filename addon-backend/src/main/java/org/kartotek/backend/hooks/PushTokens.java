package org.kartotek.backend.hooks;

import java.util.Set;
import org.kartotek.backend.access.GoogleJwts;
import org.kartotek.backend.google.push.PushSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Proves that a push comes from the subscription that was set up for this server. */
@Component
class PushTokens {
    private final JwtDecoder decoder;

    PushTokens(
            PushSettings settings,
            @Value("${kartotek.base-url:http://localhost:8080}") String baseUrl,
            @Value(GoogleJwts.JWKS_URL) String jwksUrl) {
        var audience = settings.audience().orElse(baseUrl.replaceAll("/+$", "") + "/hooks/gmail");
        this.decoder =
                settings.serviceAccount()
                        .map(account -> decoder(jwksUrl, audience, account))
                        .orElse(token -> {
                            throw new BadJwtException(
                                    "kartotek.google.push-service-account is not set.");
                        });
    }

    private static JwtDecoder decoder(String jwksUrl, String audience, String account) {
        return GoogleJwts.decoder(
                jwksUrl, Set.of(audience), new JwtClaimValidator<Object>("email", account::equals));
    }

    /**
     * @throws org.springframework.security.oauth2.jwt.JwtException if it proves nothing
     */
    void prove(String token) {
        decoder.decode(token);
    }
}
