package org.kartotek.backend.google.push;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.PubSub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** For a server Google cannot reach: asks Pub/Sub, which answers as soon as there is something. */
@Service
public class PullPush {
    private static final Logger LOG = LoggerFactory.getLogger(PullPush.class);
    private static final int MOST = 100;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Optional<PubSub> subscription;
    private final TakePush take;
    private final Pulls pulls;
    private final Clock clock;

    PullPush(
            PushSettings settings,
            GoogleConnections connections,
            TakePush take,
            Pulls pulls,
            Clock clock) {
        this.subscription =
                settings.subscription().map(it -> connections.pubSub(settings.pubsub(), it));
        this.take = take;
        this.pulls = pulls;
        this.clock = clock;
    }

    /** Once, unless an error asks for patience. */
    public void once() {
        if (subscription.isEmpty()) return;
        var last = pulls.last();
        var wait = last.map(Pulls.Pull::nextTryAt);
        if (wait.isPresent() && clock.instant().isBefore(wait.get())) return;
        try {
            pull(subscription.get());
            if (last.isEmpty() || last.get().failures() > 0) pulls.went(clock.instant());
        } catch (GoogleRefusal e) {
            failed(last.map(Pulls.Pull::failures).orElse(0), e.sentence());
        } catch (IllegalStateException e) {
            failed(last.map(Pulls.Pull::failures).orElse(0), String.valueOf(e.getMessage()));
        }
    }

    /** Told first and acknowledged then: one that is told twice costs a question to Google. */
    private void pull(PubSub from) {
        var received = from.pull(MOST);
        var mailboxes = new LinkedHashSet<String>();
        for (var message : received)
            MailboxChanged.read(message.body())
                    .ifPresentOrElse(
                            it -> mailboxes.add(it.email()),
                            () -> LOG.warn("A message of Pub/Sub is not Gmail's; it is left out"));
        mailboxes.forEach(take::mailbox);
        from.acknowledge(received.stream().map(PubSub.Received::ackId).toList());
    }

    private void failed(int before, String why) {
        LOG.warn("Pub/Sub could not be asked: {}", why);
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(before, 6));
        pulls.failed(
                clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait), why);
    }
}
