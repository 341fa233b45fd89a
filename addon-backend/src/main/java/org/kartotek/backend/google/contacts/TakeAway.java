package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.google.contacts.Removal.State;
import org.kartotek.backend.google.phoneset.PhoneSets;
import org.kartotek.sync.contact.Arrival;
import org.springframework.stereotype.Component;

/**
 * Contacts that are gone from Google are archived here; with more than anybody deletes by hand we
 * ask first, and until there is an answer nothing happens to them, here or there.
 */
@Component
class TakeAway {
    private final Links links;
    private final OurContacts ours;
    private final Removals removals;
    private final MergedInGoogle mergedInGoogle;
    private final WriteContact writeContact;
    private final PhoneSets phoneSets;
    private final Ledger ledger;

    TakeAway(
            Links links,
            OurContacts ours,
            Removals removals,
            MergedInGoogle mergedInGoogle,
            WriteContact writeContact,
            PhoneSets phoneSets,
            Ledger ledger) {
        this.links = links;
        this.ours = ours;
        this.removals = removals;
        this.mergedInGoogle = mergedInGoogle;
        this.writeContact = writeContact;
        this.phoneSets = phoneSets;
        this.ledger = ledger;
    }

    /** Inside the last page's transaction. */
    void gone(Page page, Collection<String> names) {
        var gone = new LinkedHashMap<String, Link>();
        links.byName(page.accountId(), names)
                .forEach((name, link) -> {
                    if (link.missingSince() == null) gone.put(name, link);
                });
        setAside(page, gone);
        if (gone.isEmpty()) return;
        var state = state(page, gone.size());
        var contacts = ours.of(gone.values().stream().map(Link::contactId).toList());
        var into = mergedInGoogle.targets(page, gone.values());
        var noted = new ArrayList<Removal>();
        gone.forEach((name, link) -> {
            var contact = contacts.get(link.contactId());
            var title = contact == null ? name : contact.contact().shownName();
            noted.add(
                    new Removal(
                            name,
                            link.contactId(),
                            into.get(link.contactId()),
                            title,
                            contact != null && contact.contact().archivedAt() != null
                                    ? State.ARCHIVED
                                    : state,
                            page.now()));
        });
        links.missing(page.accountId(), gone.keySet(), page.now());
        removals.note(page.accountId(), noted);
        noted.forEach(it -> settle(page.account(), page.now(), it));
    }

    /** We took these off the phones ourselves, and Google's answer to that was lost. */
    private void setAside(Page page, Map<String, Link> gone) {
        var set =
                phoneSets.of(
                        page.accountId(), gone.values().stream().map(Link::contactId).toList());
        var ours = new LinkedHashMap<>(gone);
        ours.values().removeIf(it -> !set.leaves(it.contactId()));
        gone.keySet().removeAll(ours.keySet());
        links.missing(page.accountId(), ours.keySet(), page.now());
    }

    private State state(Page page, int gone) {
        int all = links.names(page.accountId()).size();
        int lately = removals.since(page.accountId(), page.now(), Arrival.LAG);
        return removals.isAsking(page.accountId()) || Brake.holds(gone + lately, all + lately)
                ? State.HELD
                : State.ARCHIVED;
    }

    /** The answer to the question: they are archived, as if there had been fewer. */
    void archive(GoogleAccount account, List<Removal> held, Instant now) {
        removals.settle(
                account.id(), held.stream().map(Removal::contactId).toList(), State.ARCHIVED);
        for (var it : held)
            settle(
                    account,
                    now,
                    new Removal(
                            it.resourceName(),
                            it.contactId(),
                            it.mergedInto(),
                            it.title(),
                            State.ARCHIVED,
                            it.noticedAt()));
    }

    private void settle(GoogleAccount account, Instant now, Removal removal) {
        var rows = ledger.of(account.id(), LaneKind.CONTACTS);
        if (removal.state() == State.HELD) {
            rows.record(
                    Item.parked(
                            removal.resourceName(),
                            removal.title(),
                            Direction.IN,
                            "gone-held",
                            "Many contacts are gone from Google at once; somebody has to say"));
            return;
        }
        var actor = new Actor(null, account.email(), Door.PHONE);
        if (isHere(removal.contactId())) writeContact.archive(removal.contactId(), actor);
        mergedInGoogle.tell(removal, actor, now);
        var reason = removal.mergedInto() == null ? "deleted-in-google" : "merged-in-google";
        rows.record(Item.done(removal.resourceName(), removal.title(), Direction.IN, reason));
    }

    private boolean isHere(UUID contact) {
        Map<UUID, OurContact> found = ours.of(List.of(contact));
        var it = found.get(contact);
        return it != null && it.contact().archivedAt() == null;
    }
}
