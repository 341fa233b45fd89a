package org.kartotek.backend.google.push;

import java.time.Duration;
import java.time.Instant;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.GmailPush;
import org.springframework.stereotype.Component;

/** Gmail tells the topic; Google asks to repeat the wish once a day. */
@Component
class WatchMailboxes implements Watcher {
    private final PushSettings settings;
    private final GoogleConnections connections;

    WatchMailboxes(PushSettings settings, GoogleConnections connections) {
        this.settings = settings;
        this.connections = connections;
    }

    @Override
    public LaneKind kind() {
        return LaneKind.MAIL;
    }

    @Override
    public boolean serves(GoogleAccount account) {
        return settings.topic().isPresent()
                && account.allows(GoogleAccount.GMAIL, GoogleAccount.GMAIL_MODIFY);
    }

    @Override
    public Instant begin(GoogleAccount account) {
        return push(account).watch(settings.topic().orElseThrow());
    }

    @Override
    public void stop(GoogleAccount account) {
        push(account).stop();
    }

    @Override
    public Duration renewAfter() {
        return Duration.ofDays(1);
    }

    private GmailPush push(GoogleAccount account) {
        return new GmailPush(connections.gmail(account), connections.call(Api.GMAIL, account));
    }
}
