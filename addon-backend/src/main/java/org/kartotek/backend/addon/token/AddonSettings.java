package org.kartotek.backend.addon.token;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The add-on's deployment in Google's cloud. Until it is filled in, every call is refused.
 *
 * @param serviceAccount the address Google's add-on service calls with
 * @param oauthClientId whom the users' ID tokens are made for
 * @param audiences further addresses under which this server is called
 */
@ConfigurationProperties("kartotek.addon")
public record AddonSettings(
        @Nullable String serviceAccount,
        @Nullable String oauthClientId,
        @Nullable List<String> audiences) {
    /** Google writes the exact address it calls into the token. */
    public static final List<String> ROUTES =
            List.of(
                    "/addon/home",
                    "/addon/search",
                    "/addon/gmail/message",
                    "/addon/gmail/compose",
                    "/addon/calendar/home",
                    "/addon/calendar/event",
                    "/addon/action",
                    "/addon/suggest/search",
                    "/addon/suggest/organization");

    public Set<String> acceptedAudiences(String baseUrl) {
        var base = baseUrl.replaceAll("/+$", "");
        return Stream.concat(
                        ROUTES.stream().flatMap(r -> Stream.of(base + r, base + r + "/")),
                        audiences == null ? Stream.of() : audiences.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
