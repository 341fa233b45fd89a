package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.StoredPerson;
import org.springframework.stereotype.Component;

/** Takes contacts as Google shows them into ours. Doing it twice does nothing the second time. */
@Component
class TakeIn {
    private final Links links;
    private final OurContacts ours;
    private final MeetStrangers meetStrangers;
    private final MergeContact mergeContact;
    private final BackInGoogle backInGoogle;
    private final Outbox outbox;
    private final Ledger ledger;

    TakeIn(
            Links links,
            OurContacts ours,
            MeetStrangers meetStrangers,
            MergeContact mergeContact,
            BackInGoogle backInGoogle,
            Outbox outbox,
            Ledger ledger) {
        this.links = links;
        this.ours = ours;
        this.meetStrangers = meetStrangers;
        this.mergeContact = mergeContact;
        this.backInGoogle = backInGoogle;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /**
     * Inside the page's transaction.
     *
     * @return names of contacts that look older than what we wrote: ask Google for them directly
     */
    Set<String> take(Page page, List<GoogleContact> shown) {
        followNewNames(page, shown);
        var known = links.byName(page.accountId(), names(shown));
        var work = new PageWork(page);
        for (var contact : shown) {
            var link = known.get(contact.resourceName());
            if (contact.deleted()) continue;
            if (link == null) work.strangers.add(contact);
            else work.arrived(StoredPerson.without(contact, link.ringing()), link);
        }
        meetStrangers.meet(page, work);
        change(page, work);
        links.update(page.accountId(), work.refreshed);
        outbox.add(work.ringing, false);
        ledger.of(page.accountId(), LaneKind.CONTACTS).record(work.items);
        return work.lagging;
    }

    /** True if somebody lacks a label that we knew them under. */
    boolean takesLabelsAway(Page page, List<GoogleContact> shown) {
        var known = links.byName(page.accountId(), names(shown));
        return shown.stream()
                .anyMatch(it -> {
                    var link = known.get(it.resourceName());
                    return link != null
                            && !it.deleted()
                            && !it.groups().containsAll(page.grouping(link.groups()));
                });
    }

    /**
     * Google took what we wrote and answers with something else: it put it into a form of its own,
     * or somebody was at it between its writing and its reading.
     */
    void differing(Page page, Map<Draft, GoogleContact> answers) {
        var now = ours.of(answers.keySet().stream().map(Draft::contactId).toList());
        var items = new ArrayList<Item>();
        answers.forEach((draft, shown) -> {
            var contact = now.get(draft.contactId());
            var link = draft.link();
            if (contact == null || link == null) return;
            var agreed = Agreed.after(link, Sent.of(draft), shown, contact);
            items.add(mergeContact.merge(page, shown, contact, agreed));
        });
        ledger.of(page.accountId(), LaneKind.CONTACTS).record(items);
    }

    private void change(Page page, PageWork work) {
        var contacts = ours.of(work.changed.values().stream().map(Link::contactId).toList());
        work.changed.forEach((shown, link) -> {
            var contact = contacts.get(link.contactId());
            if (contact == null) return;
            if (link.missingSince() != null) backInGoogle.welcome(page, contact);
            var agreed = Agreed.on(link, shown, contact, page.canon());
            links.update(
                    page.accountId(),
                    List.of(
                            link.seen(
                                    shown,
                                    agreed.card(),
                                    page.labelsNow(link, shown),
                                    page.canon())));
            work.items.add(mergeContact.merge(page, shown, contact, agreed));
        });
    }

    void followNewNames(Page page, Collection<GoogleContact> shown) {
        for (var contact : shown) {
            for (var former : contact.formerNames()) {
                if (!former.equals(contact.resourceName())) {
                    links.rename(page.accountId(), former, contact.resourceName());
                }
            }
        }
    }

    private static Collection<String> names(List<GoogleContact> contacts) {
        return contacts.stream().map(GoogleContact::resourceName).toList();
    }
}
