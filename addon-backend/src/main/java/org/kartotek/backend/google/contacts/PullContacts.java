package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.PeopleApi;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Asks Google what changed and applies it page by page. */
@Component
class PullContacts {
    private final GoogleConnections connections;
    private final TakeIn takeIn;
    private final GroupLinks groupLinks;
    private final SyncLabels syncLabels;
    private final Links links;
    private final TakeAway takeAway;

    PullContacts(
            GoogleConnections connections,
            TakeIn takeIn,
            GroupLinks groupLinks,
            SyncLabels syncLabels,
            Links links,
            TakeAway takeAway) {
        this.connections = connections;
        this.takeIn = takeIn;
        this.groupLinks = groupLinks;
        this.syncLabels = syncLabels;
        this.links = links;
        this.takeAway = takeAway;
    }

    void pull(LaneRun run, PeopleApi people, ContactsCursor cursor) {
        var token = cursor.token();
        boolean first = token == null && links.names(run.account().id()).isEmpty();
        Page page = null;
        var seen = new HashSet<String>();
        var gone = new ArrayList<GoogleContact>();
        var lagging = new HashSet<String>();
        String next = null;
        while (true) {
            var answer = people.list(token, next);
            // Labels are listed after the contacts that carry them, or lack them.
            if (page == null || takeIn.takesLabelsAway(page, answer.contacts())) {
                syncLabels.sync(run, people);
                page = page(run, first);
            }
            for (var contact : answer.contacts()) {
                if (contact.deleted()) gone.add(contact);
                else seen.add(contact.resourceName());
            }
            next = answer.nextPage();
            if (next == null) {
                finish(run, people, page, answer, cursor, seen, gone, lagging);
                return;
            }
            lagging.addAll(apply(run, page, answer.contacts()));
        }
    }

    private void finish(
            LaneRun run,
            PeopleApi people,
            Page page,
            PeopleApi.Page last,
            ContactsCursor cursor,
            Set<String> seen,
            List<GoogleContact> gone,
            Set<String> lagging) {
        lagging.addAll(apply(run, page, last.contacts()));
        if (!lagging.isEmpty()) askDirectly(run, people, page, lagging);
        var removed = removed(run, people, cursor, seen, gone);
        var syncToken = last.nextSyncToken();
        if (syncToken == null) {
            run.apply(() -> takeAway.gone(page, removed));
            return;
        }
        run.finish(cursor.next(syncToken, run.now()).text(), () -> takeAway.gone(page, removed));
    }

    /** Nothing lists these once more, so a label they lack is looked into here as well. */
    private void askDirectly(LaneRun run, PeopleApi people, Page page, Set<String> lagging) {
        var now = List.copyOf(people.get(lagging).values());
        var asked = page;
        if (takeIn.takesLabelsAway(page, now)) {
            syncLabels.sync(run, people);
            asked = page(run, page.first());
        }
        apply(run, asked.askedDirectly(), now);
    }

    /**
     * A tombstone says so; after a full listing, which has none, absence and a get that finds
     * nothing.
     */
    private Set<String> removed(
            LaneRun run,
            PeopleApi people,
            ContactsCursor cursor,
            Set<String> seen,
            List<GoogleContact> gone) {
        var names = links.names(run.account().id());
        var removed = new HashSet<String>();
        gone.stream()
                .map(GoogleContact::resourceName)
                .filter(names::contains)
                .forEach(removed::add);
        if (cursor.token() != null) return removed;
        names.removeAll(seen);
        removed.addAll(names);
        if (!removed.isEmpty()) removed.removeAll(people.get(removed).keySet());
        return removed;
    }

    /** One contact that the database will not take must not keep a thousand others out. */
    private Set<String> apply(LaneRun run, Page page, List<GoogleContact> contacts) {
        var lagging = new HashSet<String>();
        if (contacts.isEmpty()) return lagging;
        try {
            run.apply(() -> lagging.addAll(takeIn.take(page, contacts)));
        } catch (ConcurrencyFailureException e) {
            throw e;
        } catch (DataAccessException e) {
            if (contacts.size() == 1) {
                park(run, contacts.getFirst(), e);
                return lagging;
            }
            int half = contacts.size() / 2;
            lagging.addAll(apply(run, page, contacts.subList(0, half)));
            lagging.addAll(apply(run, page, contacts.subList(half, contacts.size())));
        }
        return lagging;
    }

    private static void park(LaneRun run, GoogleContact contact, DataAccessException e) {
        run.apply(() ->
                run.ledger()
                        .record(
                                Item.parked(
                                        contact.resourceName(),
                                        MergeContact.title(contact.facts()),
                                        Direction.IN,
                                        "We could not store this contact ("
                                                + e.getClass().getSimpleName()
                                                + ")")));
    }

    private Page page(LaneRun run, boolean first) {
        Map<String, UUID> groups = groupLinks.of(run.account().id());
        return new Page(run.account(), connections.canon(), groups, run.now(), first, true, false);
    }
}
