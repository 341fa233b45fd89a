package org.kartotek.backend.console.signin;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/** Where Google signs people in, and who we are there. */
@ConfigurationProperties("kartotek.google")
record SignInSettings(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable URI authUrl,
        @Nullable URI tokenUrl,
        @Nullable URI jwksUrl) {
    static final String ISSUER = "https://accounts.google.com";

    boolean complete() {
        return filled(clientId) && filled(clientSecret);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    URI consentPage() {
        return Objects.requireNonNullElse(
                authUrl, URI.create("https://accounts.google.com/o/oauth2/v2/auth"));
    }

    /** Scheme, host and port of the consent page: forms of ours may be redirected there. */
    String consentOrigin() {
        var page = consentPage();
        return page.getScheme() + "://" + page.getRawAuthority();
    }

    ClientRegistration registration() {
        return ClientRegistration.withRegistrationId("google")
                .clientName("Google")
                .clientId(Objects.requireNonNull(clientId))
                .clientSecret(Objects.requireNonNull(clientSecret))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "email", "profile")
                .issuerUri(ISSUER)
                .authorizationUri(consentPage().toString())
                .tokenUri(or(tokenUrl, "https://oauth2.googleapis.com/token"))
                .jwkSetUri(or(jwksUrl, "https://www.googleapis.com/oauth2/v3/certs"))
                .userNameAttributeName("sub")
                .build();
    }

    private static String or(@Nullable URI configured, String usual) {
        return configured == null ? usual : configured.toString();
    }
}
