package org.kartotek.backend.google.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.google.AccountLeaves;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.push.Watches.Watch;
import org.kartotek.sync.google.GoogleRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Renews in time what Google tells us about, and ends it with an account. What Google refuses is
 * shown and tried again rarely: polling goes on meanwhile.
 */
@Service
public class KeepWatches {
    private static final Logger LOG = LoggerFactory.getLogger(KeepWatches.class);
    private static final Duration EARLY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private record Key(UUID account, LaneKind kind) {}

    private final List<Watcher> watchers;
    private final Watches watches;
    private final GoogleAccounts accounts;
    private final Clock clock;

    KeepWatches(List<Watcher> watchers, Watches watches, GoogleAccounts accounts, Clock clock) {
        this.watchers = List.copyOf(watchers);
        this.watches = watches;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All accounts of the current office. */
    public void renew() {
        var known = new HashMap<Key, Watch>();
        watches.all().forEach(it -> known.put(new Key(it.account(), it.kind()), it));
        for (var account : accounts.all()) {
            if (account.state() != GoogleAccount.State.CONNECTED) continue;
            for (var watcher : watchers)
                look(watcher, account, known.get(new Key(account.id(), watcher.kind())));
        }
    }

    private void look(Watcher watcher, GoogleAccount account, @Nullable Watch known) {
        if (!watcher.serves(account)) {
            if (known != null) end(watcher, account);
        } else if (known == null || !clock.instant().isBefore(known.renewAt())) {
            begin(watcher, account, known);
        }
    }

    private void begin(Watcher watcher, GoogleAccount account, @Nullable Watch known) {
        var now = clock.instant();
        try {
            var until = watcher.begin(account);
            var renew = renewal(now, until, watcher.renewAfter());
            watches.begun(account.id(), watcher.kind(), now, until, renew);
        } catch (GoogleRefusal e) {
            LOG.info("No push about {} of {}: {}", watcher.kind(), account.id(), e.sentence());
            var wait = SOON.multipliedBy(1L << Math.min(known == null ? 0 : known.failures(), 6));
            var again = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            watches.failed(account.id(), watcher.kind(), again, e.sentence());
        }
    }

    private static Instant renewal(Instant now, Instant until, Duration after) {
        var usual = now.plus(after);
        var early = until.minus(EARLY);
        var chosen = usual.isBefore(early) ? usual : early;
        return chosen.isAfter(now.plus(SOON)) ? chosen : now.plus(SOON);
    }

    /** Before its token is given back: afterwards Google would go on telling until the end. */
    @EventListener
    void leaves(AccountLeaves event) {
        for (var known : watches.all())
            if (known.account().equals(event.account().id()))
                watchers.stream()
                        .filter(it -> it.kind() == known.kind())
                        .forEach(it -> end(it, event.account()));
    }

    private void end(Watcher watcher, GoogleAccount account) {
        try {
            watcher.stop(account);
        } catch (GoogleRefusal e) {
            LOG.info(
                    "Push about {} of {} ends by itself: {}",
                    watcher.kind(),
                    account.id(),
                    e.sentence());
        }
        watches.forget(account.id(), watcher.kind());
    }
}
