package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.util.List;
import org.kartotek.backend.callcard.badge.Badge;
import org.kartotek.backend.callcard.badge.DrawBadge;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.PeopleApi;
import org.kartotek.sync.google.PeoplePhotos;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes badges, a few in each round and only when no note waits: each photo is a call of its own.
 * What Google will not do just now is tried later; it never holds up the lane.
 */
@Component
class BadgesInGoogle {
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Badges badges;
    private final Outbox outbox;
    private final TakeIn takeIn;
    private final GroupLinks groupLinks;
    private final GoogleConnections connections;
    private final int perRound;

    BadgesInGoogle(
            Badges badges,
            Outbox outbox,
            TakeIn takeIn,
            GroupLinks groupLinks,
            GoogleConnections connections,
            @Value("${kartotek.sync.badges-a-round:20}") int perRound) {
        this.badges = badges;
        this.outbox = outbox;
        this.takeIn = takeIn;
        this.groupLinks = groupLinks;
        this.connections = connections;
        this.perRound = perRound;
    }

    void trickle(LaneRun run, PeopleApi people) {
        var account = run.account().id();
        if (isBusy(run)) return;
        var due = badges.due(account, run.now(), perRound);
        if (due.isEmpty()) return;
        try {
            // A photo is written without an etag: know what stands there just before.
            var now = people.photos().of(due.stream().map(Badges.Row::resourceName).toList());
            for (var badge : due) {
                if (isBusy(run)) return;
                var photo = now.get(badge.resourceName());
                if (photo == null) run.apply(() -> badges.later(account, badge, run.now(), LATER));
                else step(run, people.photos(), badge, BadgeStep.of(badge, photo));
            }
        } catch (GoogleRefusal e) {
            if (!waits(run, due, e)) throw e;
        }
    }

    private boolean isBusy(LaneRun run) {
        return !outbox.due(run.account().id(), 1).isEmpty();
    }

    private void step(LaneRun run, PeoplePhotos photos, Badges.Row badge, BadgeStep step) {
        var account = run.account().id();
        switch (step) {
            case NOTHING ->
                    run.apply(() -> badges.settled(account, badge, badge.wanted(), badge.photo()));
            case LEAVE -> run.apply(() -> badges.settled(account, badge, "", ""));
            case PUT -> {
                run.apply(() -> badges.sending(account, badge, run.now()));
                var image = DrawBadge.png(Badge.ofKey(badge.wanted()));
                stored(run, badge, photos.put(badge.resourceName(), image));
            }
            case REMOVE -> stored(run, badge, photos.remove(badge.resourceName()));
        }
    }

    /** The etag has moved with the photo; and somebody may have edited the contact. */
    private void stored(LaneRun run, Badges.Row badge, PeoplePhotos.Written written) {
        var account = run.account().id();
        var page =
                new Page(
                        run.account(),
                        connections.canon(),
                        groupLinks.of(account),
                        run.now(),
                        false,
                        false,
                        true);
        run.apply(() -> {
            badges.settled(account, badge, badge.wanted(), written.photo().address());
            takeIn.take(page, List.of(written.contact().askedFor(badge.resourceName())));
        });
    }

    /**
     * @return false for what the whole lane has to know, such as a consent that was taken back
     */
    private boolean waits(LaneRun run, List<Badges.Row> due, GoogleRefusal refusal) {
        return switch (SyncFailure.of(refusal.api(), refusal)) {
            case SyncFailure.TryLater ignored -> put(run, due);
            case SyncFailure.Park ignored -> put(run, due);
            case SyncFailure.Gone ignored -> put(run, due);
            case SyncFailure.ReadAgain ignored -> put(run, due);
            default -> false;
        };
    }

    private boolean put(LaneRun run, List<Badges.Row> due) {
        run.apply(() -> due.forEach(it -> badges.later(run.account().id(), it, run.now(), LATER)));
        return true;
    }
}
