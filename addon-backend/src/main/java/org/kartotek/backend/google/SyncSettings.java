package org.kartotek.backend.google;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often each lane asks Google what is new. Push only wakes a lane earlier.
 *
 * @param enabled false where lanes run only when told to, as in tests
 * @param tick how often the server looks for a lane that is due
 */
@ConfigurationProperties("kartotek.sync")
public record SyncSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2s") Duration tick,
        @DefaultValue("30s") Duration contactsInterval,
        @DefaultValue("30s") Duration mailInterval,
        @DefaultValue("60s") Duration calendarInterval) {

    Duration interval(LaneKind kind) {
        return switch (kind) {
            case CONTACTS -> contactsInterval;
            case MAIL -> mailInterval;
            case CALENDAR -> calendarInterval;
        };
    }
}
