package org.kartotek.backend.addon.token;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.GoogleIdentity;
import org.kartotek.backend.access.GoogleJwts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Reads from the event who is looking at the panel. */
@Component
public class UserTokens {
    private static final Logger LOG = LoggerFactory.getLogger(UserTokens.class);

    private final @Nullable JwtDecoder decoder;

    UserTokens(AddonSettings settings, @Value(GoogleJwts.JWKS_URL) String jwksUrl) {
        var client = settings.oauthClientId();
        this.decoder =
                client == null || client.isBlank()
                        ? null
                        : GoogleJwts.decoder(
                                jwksUrl,
                                Set.of(client),
                                new JwtClaimValidator<Object>("sub", sub -> sub != null));
    }

    /** Empty when the token does not prove anybody. */
    public Optional<GoogleIdentity> identity(String token) {
        if (decoder == null) {
            LOG.warn("kartotek.addon.oauth-client-id is not set: no user can be recognised");
            return Optional.empty();
        }
        try {
            return Optional.of(identity(decoder.decode(token)));
        } catch (JwtException refused) {
            LOG.warn("A user's ID token was refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    private static GoogleIdentity identity(Jwt token) {
        var email = token.getClaimAsString("email");
        var sub = token.getSubject();
        if (sub == null || email == null || email.indexOf('@') < 1) {
            throw new JwtException("The token names nobody");
        }
        return new GoogleIdentity(
                sub, email, token.getClaimAsString("name"), token.getClaimAsString("hd"));
    }
}
