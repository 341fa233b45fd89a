package org.kartotek.backend.google.push;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How Google may tell that something changed. Without any of it the lanes poll.
 *
 * @param pubsubTopic {@code projects/…/topics/…}, which Gmail tells about watched mailboxes
 * @param pubsubSubscription {@code projects/…/subscriptions/…} of that topic, for a server that
 *     Google cannot reach: it is asked from here
 * @param pushServiceAccount the address a push subscription signs with
 * @param pushAudience what it writes as audience; the address of the hook if unset
 * @param calendarPush false where Google cannot reach the server's address
 */
@ConfigurationProperties("kartotek.google")
public record PushSettings(
        @Nullable URI pubsubUrl,
        @Nullable String pubsubTopic,
        @Nullable String pubsubSubscription,
        @Nullable String pushServiceAccount,
        @Nullable String pushAudience,
        @Nullable Boolean calendarPush) {

    URI pubsub() {
        return pubsubUrl == null || pubsubUrl.toString().isBlank()
                ? URI.create("https://pubsub.googleapis.com/")
                : pubsubUrl;
    }

    public Optional<String> topic() {
        return set(pubsubTopic);
    }

    public Optional<String> subscription() {
        return set(pubsubSubscription);
    }

    public Optional<String> serviceAccount() {
        return set(pushServiceAccount);
    }

    public Optional<String> audience() {
        return set(pushAudience);
    }

    boolean isForCalendars() {
        return Objects.requireNonNullElse(calendarPush, true);
    }

    private static Optional<String> set(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
    }
}
