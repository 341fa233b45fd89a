package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.Lane;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.phoneset.KeepPhoneSet;
import org.kartotek.sync.google.PeopleApi;
import org.springframework.stereotype.Component;

/**
 * Contacts, both ways: send what waits, ask what changed, and send what that led to, so that a line
 * typed on a phone is taken in and its card whole again in one round. An idle round is one listing
 * of contacts and one of labels.
 */
@Component
class ContactsLane implements Lane {
    private final GoogleConnections connections;
    private final PullContacts pull;
    private final PushContacts push;
    private final Outbox outbox;
    private final Links links;
    private final KeepPhoneSet keepPhoneSet;
    private final GroupLinks groupLinks;
    private final TakeIn takeIn;
    private final Reviews reviews;
    private final BadgesInGoogle badges;

    ContactsLane(
            GoogleConnections connections,
            PullContacts pull,
            PushContacts push,
            Outbox outbox,
            Links links,
            KeepPhoneSet keepPhoneSet,
            GroupLinks groupLinks,
            TakeIn takeIn,
            Reviews reviews,
            BadgesInGoogle badges) {
        this.connections = connections;
        this.pull = pull;
        this.push = push;
        this.outbox = outbox;
        this.links = links;
        this.keepPhoneSet = keepPhoneSet;
        this.groupLinks = groupLinks;
        this.takeIn = takeIn;
        this.reviews = reviews;
        this.badges = badges;
    }

    @Override
    public LaneKind kind() {
        return LaneKind.CONTACTS;
    }

    @Override
    public boolean serves(GoogleAccount account) {
        return account.allows(GoogleAccount.CONTACTS);
    }

    @Override
    public void run(LaneRun run) {
        var people = connections.people(run.account());
        var cursor = ContactsCursor.of(run.cursor(), run.now());
        retryPressed(run);
        if (run.isAskedFor()) run.apply(() -> outbox.hurry(run.account().id()));
        takeDecided(run, people);
        // Before the first listing we cannot know whom Google already has.
        if (cursor.token() != null) {
            keepPhoneSet.daily(run);
            push.push(run, people);
        }
        pull.pull(run, people, cursor);
        push.push(run, people);
        badges.trickle(run, people);
    }

    /** Somebody said who they are: they come in now, as Google shows them now. */
    private void takeDecided(LaneRun run, PeopleApi people) {
        var decided = reviews.decided(run.account().id()).keySet();
        if (decided.isEmpty()) return;
        var sending = new Sending(run, people, connections.canon());
        var page = sending.asked(groupLinks.of(run.account().id()));
        var now = people.get(decided);
        run.apply(() -> {
            takeIn.take(page, List.copyOf(now.values()));
            outbox.add(reviews.forget(run.account().id(), decided));
        });
    }

    /** Tries again what failed; what nothing waits for any more has settled otherwise. */
    private void retryPressed(LaneRun run) {
        var names = run.ledger().due();
        if (names.isEmpty()) return;
        var account = run.account().id();
        var contacts = new HashMap<String, UUID>();
        links.byName(account, names).forEach((name, it) -> contacts.put(name, it.contactId()));
        names.stream()
                .filter(it -> it.length() == 36 && !it.contains("/"))
                .forEach(it -> contacts.put(it, UUID.fromString(it)));
        run.apply(() -> {
            var waiting = outbox.waitingAmong(account, contacts.values());
            outbox.wake(account, waiting);
            contacts.values().retainAll(waiting);
            run.ledger().settled(names.stream().filter(it -> !contacts.containsKey(it)).toList());
        });
    }

    @Override
    public int waiting(GoogleAccount account) {
        return outbox.waiting(account.id());
    }

    @Override
    public Duration about(int waiting, int pace) {
        return LanePlans.about(waiting, pace);
    }

    @Override
    public boolean hasWork(GoogleAccount account) {
        return !outbox.due(account.id(), 1).isEmpty() || !reviews.decided(account.id()).isEmpty();
    }
}
