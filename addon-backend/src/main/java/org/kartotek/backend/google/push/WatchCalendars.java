package org.kartotek.backend.google.push;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.CalendarApi;
import org.kartotek.sync.google.CalendarPush;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Google calls an address of ours for each calendar. A channel is known here before Google is asked
 * for it, because its first notification may come before the answer; the old one is closed once the
 * new one is open.
 */
@Component
class WatchCalendars implements Watcher {
    private static final Duration AT_LEAST = Duration.ofHours(1);
    private static final int TOKEN_BYTES = 32;

    private final PushSettings settings;
    private final GoogleConnections connections;
    private final Channels channels;
    private final Clock clock;
    private final URI hook;
    private final boolean reachable;
    private final SecureRandom random = new SecureRandom();

    WatchCalendars(
            PushSettings settings,
            GoogleConnections connections,
            Channels channels,
            Clock clock,
            Environment environment,
            @Value("${kartotek.base-url:http://localhost:8080}") String baseUrl) {
        this.settings = settings;
        this.connections = connections;
        this.channels = channels;
        this.clock = clock;
        this.hook = URI.create(baseUrl.replaceAll("/+$", "") + "/hooks/calendar");
        // The simulator knows the way to this machine.
        this.reachable =
                "https".equalsIgnoreCase(hook.getScheme())
                        || environment.acceptsProfiles(Profiles.of("demo | test"));
    }

    @Override
    public LaneKind kind() {
        return LaneKind.CALENDAR;
    }

    @Override
    public boolean serves(GoogleAccount account) {
        return reachable
                && settings.isForCalendars()
                && account.allows(
                        GoogleAccount.CALENDAR,
                        GoogleAccount.CALENDAR_FULL,
                        GoogleAccount.CALENDAR_EVENTS);
    }

    @Override
    public Instant begin(GoogleAccount account) {
        var id = Ids.next();
        var token = token();
        var now = clock.instant();
        channels.add(id, account.id(), token, now);
        var opened = push(account).open(CalendarApi.PRIMARY, name(id), token, hook);
        channels.opened(id, opened.resourceId());
        closeAllBut(id, account);
        return Objects.requireNonNullElse(opened.until(), now.plus(AT_LEAST));
    }

    @Override
    public void stop(GoogleAccount account) {
        closeAllBut(null, account);
    }

    @Override
    public Duration renewAfter() {
        return Duration.ofDays(6);
    }

    /** One that Google never opened has nothing to close. */
    private void closeAllBut(@Nullable UUID kept, GoogleAccount account) {
        for (var old : channels.of(account.id())) {
            if (old.id().equals(kept)) continue;
            channels.remove(old.id());
            var resource = old.resourceId();
            if (resource != null) push(account).close(name(old.id()), resource);
        }
    }

    private String name(UUID id) {
        return new ChannelId(OfficeScope.current(), id).written();
    }

    private String token() {
        var noise = new byte[TOKEN_BYTES];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }

    private CalendarPush push(GoogleAccount account) {
        return new CalendarPush(
                connections.calendar(account), connections.call(Api.CALENDAR, account));
    }
}
