package org.kartotek.backend.google;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Google is and who we are there.
 *
 * @param clientId of the OAuth client; without it nothing can be connected
 * @param timeout how long one answer may take
 */
@ConfigurationProperties("kartotek.google")
public record GoogleSettings(
        @Nullable URI peopleUrl,
        @Nullable URI gmailUrl,
        @Nullable URI calendarUrl,
        @Nullable URI authUrl,
        @Nullable URI tokenUrl,
        @Nullable URI revokeUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Duration timeout) {

    public URI people() {
        return or(peopleUrl, "https://people.googleapis.com/");
    }

    public URI gmail() {
        return or(gmailUrl, "https://gmail.googleapis.com/");
    }

    public URI calendar() {
        return or(calendarUrl, "https://www.googleapis.com/");
    }

    public URI auth() {
        return or(authUrl, "https://accounts.google.com/o/oauth2/v2/auth");
    }

    public URI token() {
        return or(tokenUrl, "https://oauth2.googleapis.com/token");
    }

    public URI revoke() {
        return or(revokeUrl, "https://oauth2.googleapis.com/revoke");
    }

    public boolean isConfigured() {
        return clientId != null
                && !clientId.isBlank()
                && clientSecret != null
                && !clientSecret.isBlank();
    }

    public Duration answerWithin() {
        return Objects.requireNonNullElse(timeout, Duration.ofSeconds(60));
    }

    private static URI or(@Nullable URI set, String google) {
        return set == null || set.toString().isBlank() ? URI.create(google) : set;
    }
}
