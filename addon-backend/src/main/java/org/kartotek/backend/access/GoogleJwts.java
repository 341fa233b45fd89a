package org.kartotek.backend.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Decoders of the ID tokens Google signs; keys are fetched when a token names an unknown one. */
public final class GoogleJwts {
    /** Where Google's keys are, as a placeholder for {@code @Value}. */
    public static final String JWKS_URL =
            "${kartotek.google.jwks-url:https://www.googleapis.com/oauth2/v3/certs}";

    private static final Set<String> ISSUERS =
            Set.of("https://accounts.google.com", "accounts.google.com");
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private GoogleJwts() {}

    public static JwtDecoder decoder(
            String jwksUrl, Set<String> audiences, OAuth2TokenValidator<Jwt> own) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(jwksUrl)
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .restOperations(impatient())
                        .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators(audiences, own)));
        return decoder;
    }

    private static List<OAuth2TokenValidator<Jwt>> validators(
            Set<String> audiences, OAuth2TokenValidator<Jwt> own) {
        var validators = new ArrayList<OAuth2TokenValidator<Jwt>>();
        validators.add(new JwtTimestampValidator(SKEW));
        validators.add(
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expires -> expires != null));
        validators.add(
                new JwtClaimValidator<Object>(
                        JwtClaimNames.ISS, issuer -> ISSUERS.contains(String.valueOf(issuer))));
        validators.add(
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        named -> named != null && named.stream().anyMatch(audiences::contains)));
        validators.add(new JwtClaimValidator<Object>("email_verified", Boolean.TRUE::equals));
        validators.add(own);
        return validators;
    }

    private static RestTemplate impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }
}
