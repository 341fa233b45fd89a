package org.kartotek.backend.google;

import org.kartotek.sync.google.Api;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one account may spend in a minute, in the units of its API. Google shows the real numbers of
 * a project in its Cloud console.
 */
@ConfigurationProperties("kartotek.quota")
public record QuotaSettings(
        @DefaultValue("90") int peoplePerMinute,
        @DefaultValue("6000") int gmailPerMinute,
        @DefaultValue("600") int calendarPerMinute) {

    int perMinute(Api api) {
        return switch (api) {
            case PEOPLE -> peoplePerMinute;
            case GMAIL -> gmailPerMinute;
            case CALENDAR -> calendarPerMinute;
            case OAUTH, PUBSUB -> Integer.MAX_VALUE;
        };
    }
}
