package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.GoogleContact;

/**
 * What all contacts of one page that Google shows have in common.
 *
 * @param groups group of ours by resource name of its label
 * @param first true while the account's contacts are listed for the first time: notes written
 *     before there was a card are all remark
 * @param labelsKnown true if the labels were listed after these contacts were: only then does a
 *     label they lack mean that somebody took them off it, and not that nobody has it any more
 * @param direct true if Google was asked for these contacts themselves, so that what it shows is
 *     not old
 */
record Page(
        GoogleAccount account,
        Canon canon,
        Map<String, UUID> groups,
        Instant now,
        boolean first,
        boolean labelsKnown,
        boolean direct) {
    Page askedDirectly() {
        return new Page(account, canon, groups, now, first, labelsKnown, true);
    }

    UUID accountId() {
        return account.id();
    }

    /** Nobody signs what is typed on a phone; the account's name has to do. */
    Actor actor() {
        return new Actor(null, account.email(), Door.PHONE);
    }

    /** Google knows when a person typed, if it is a time at all and not in our future. */
    Instant typedAt(GoogleContact shown) {
        return shown.changedAt().equals(Instant.EPOCH) || shown.changedAt().isAfter(now)
                ? now
                : shown.changedAt();
    }

    /** Of some labels, those that are groups of ours. */
    Set<String> grouping(Collection<String> labels) {
        var grouping = new HashSet<>(labels);
        grouping.retainAll(groups.keySet());
        return grouping;
    }

    /**
     * The labels both sides agree on by now. As long as we cannot know whether one was taken off or
     * deleted, it stays, and the next listing settles it.
     */
    Set<String> labelsNow(Link link, GoogleContact shown) {
        var now = new HashSet<>(shown.groups());
        if (!labelsKnown) now.addAll(grouping(link.groups()));
        return now;
    }
}
