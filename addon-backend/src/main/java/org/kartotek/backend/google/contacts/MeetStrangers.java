package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.TakePhoneLines;
import org.kartotek.backend.contact.AddContacts;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.note.NoteReading;
import org.springframework.stereotype.Component;

/**
 * People whom no link leads to: one we created ourselves, one we know otherwise, or somebody new.
 */
@Component
class MeetStrangers {
    private final Links links;
    private final OurContacts ours;
    private final RecogniseStrangers recogniseStrangers;
    private final Reviews reviews;
    private final AddContacts addContacts;
    private final MergeContact mergeContact;
    private final BackInGoogle backInGoogle;
    private final TakePhoneLines phoneLines;
    private final Outbox outbox;

    MeetStrangers(
            Links links,
            OurContacts ours,
            RecogniseStrangers recogniseStrangers,
            Reviews reviews,
            AddContacts addContacts,
            MergeContact mergeContact,
            BackInGoogle backInGoogle,
            TakePhoneLines phoneLines,
            Outbox outbox) {
        this.links = links;
        this.ours = ours;
        this.recogniseStrangers = recogniseStrangers;
        this.reviews = reviews;
        this.addContacts = addContacts;
        this.mergeContact = mergeContact;
        this.backInGoogle = backInGoogle;
        this.phoneLines = phoneLines;
        this.outbox = outbox;
    }

    void meet(Page page, PageWork work) {
        if (work.strangers.isEmpty()) return;
        var found = recogniseStrangers.of(page, work.strangers);
        var same = found.same();
        var here = ours.of(same.values());
        var known = links.byContact(page.accountId(), here.keySet());
        var taken = new HashSet<UUID>();
        known.forEach((contact, link) -> {
            if (link.missingSince() == null) taken.add(contact);
        });
        var unknown = new ArrayList<GoogleContact>();
        for (var stranger : work.strangers) {
            var match = same.get(stranger);
            // An id of ours that we do not know is from another installation.
            var contact = match == null ? null : here.get(match);
            if (contact != null && match != null && taken.add(match))
                link(page, work, stranger, contact, known.get(match));
            else if (!ask(page, work, stranger, found.doubtful())) unknown.add(stranger);
        }
        add(page, work, unknown);
        var settled =
                reviews.forget(
                        page.accountId(),
                        work.strangers.stream()
                                .filter(it -> !found.doubtful().containsKey(it))
                                .map(GoogleContact::resourceName)
                                .toList());
        outbox.add(settled);
    }

    private boolean ask(
            Page page,
            PageWork work,
            GoogleContact stranger,
            Map<GoogleContact, Set<UUID>> doubtful) {
        var contacts = doubtful.get(stranger);
        if (contacts == null) return false;
        var name = stranger.resourceName();
        var title = MergeContact.title(stranger.facts());
        reviews.ask(page.accountId(), stranger, contacts, page.now());
        work.items.add(
                Item.parked(
                        name,
                        title,
                        Direction.IN,
                        "ambiguous",
                        "May be one of %d contacts here".formatted(contacts.size())));
        return true;
    }

    /**
     * @param former what we knew it by before Google lost it, so that its own content coming back
     *     is no edit
     */
    private void link(
            Page page,
            PageWork work,
            GoogleContact stranger,
            OurContact contact,
            @Nullable Link former) {
        var match = contact.contact().id();
        if (former != null || !page.first()) backInGoogle.welcome(page, contact);
        var agreed =
                former == null
                        ? Agreed.nothing(page, stranger)
                        : Agreed.on(former, stranger, contact, page.canon());
        if (former != null) links.remove(page.accountId(), match);
        var card = agreed.card();
        links.insert(page.accountId(), List.of(Link.of(match, stranger, card, page.canon())));
        work.items.add(mergeContact.merge(page, stranger, contact, agreed));
    }

    private void add(Page page, PageWork work, List<GoogleContact> unknown) {
        var fresh = new LinkedHashMap<UUID, ContactDraft>();
        var freshLinks = new ArrayList<Link>();
        var readings = new LinkedHashMap<UUID, NoteReading>();
        for (var stranger : unknown) {
            var id = Ids.next();
            var reading = Agreed.nothing(page, stranger).reading();
            var facts = stranger.facts().with(Field.REMARK, reading.remark());
            var groups = GroupLinks.ours(stranger.groups(), page.groups());
            fresh.put(id, OurContact.fresh(facts, groups, page.canon()));
            freshLinks.add(Link.of(id, stranger, "", page.canon()));
            readings.put(id, reading);
            work.items.add(
                    Item.done(
                            stranger.resourceName(),
                            MergeContact.title(facts),
                            Direction.IN,
                            "added"));
        }
        addContacts.add(fresh, page.actor());
        links.insert(page.accountId(), freshLinks);
        readings.forEach(
                (id, reading) -> phoneLines.take(id, reading, page.now(), page.account().email()));
        outbox.add(fresh.keySet(), false);
    }
}
