package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.callcard.TakePhoneLines;
import org.kartotek.backend.contact.AddContacts;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.matching.SameContact;
import org.kartotek.sync.contact.Arrival;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.Plan;
import org.kartotek.sync.contact.Plan.Side;
import org.kartotek.sync.note.NoteReading;
import org.kartotek.sync.note.ReadNote;
import org.springframework.stereotype.Component;

/** Takes contacts as Google shows them into ours. Doing it twice does nothing the second time. */
@Component
class TakeIn {
    private final Links links;
    private final OurContacts ours;
    private final RecogniseContact recognise;
    private final AddContacts addContacts;
    private final WriteContact writeContact;
    private final TakePhoneLines phoneLines;
    private final Outbox outbox;
    private final Ledger ledger;

    TakeIn(
            Links links,
            OurContacts ours,
            RecogniseContact recognise,
            AddContacts addContacts,
            WriteContact writeContact,
            TakePhoneLines phoneLines,
            Outbox outbox,
            Ledger ledger) {
        this.links = links;
        this.ours = ours;
        this.recognise = recognise;
        this.addContacts = addContacts;
        this.writeContact = writeContact;
        this.phoneLines = phoneLines;
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /**
     * What all contacts of a page share.
     *
     * @param first true while the account's contacts are listed for the first time: notes written
     *     before there was a card are all remark
     * @param direct true if Google was asked for these contacts themselves, so that what it shows
     *     is not old
     */
    record Page(
            GoogleAccount account,
            Canon canon,
            Map<String, UUID> groups,
            Instant now,
            boolean first,
            boolean direct) {
        Page askedDirectly() {
            return new Page(account, canon, groups, now, first, true);
        }
    }

    /**
     * Inside the page's transaction.
     *
     * @return names of contacts that look older than what we wrote: ask Google for them directly
     */
    Set<String> take(Page page, List<GoogleContact> shown) {
        followNewNames(page, shown);
        var known = links.byName(page.account().id(), names(shown));
        var news = new Work(page);
        for (var contact : shown) {
            var link = known.get(contact.resourceName());
            if (contact.deleted()) continue;
            if (link == null) news.strangers.add(contact);
            else news.arrived(contact, link);
        }
        meet(page, news);
        change(page, news);
        links.etags(page.account().id(), news.etags);
        ledger.of(page.account().id(), LaneKind.CONTACTS).record(news.items);
        return news.lagging;
    }

    private static final class Work {
        private final Page page;
        private final List<GoogleContact> strangers = new ArrayList<>();
        private final Map<GoogleContact, Link> changed = new LinkedHashMap<>();
        private final Map<String, String> etags = new LinkedHashMap<>();
        private final Set<String> lagging = new HashSet<>();
        private final List<Item> items = new ArrayList<>();

        Work(Page page) {
            this.page = page;
        }

        void arrived(GoogleContact contact, Link link) {
            if (link.missingSince() != null) {
                changed.put(contact, link);
                return;
            }
            var arrival =
                    Arrival.of(
                            contact.fingerprint(page.canon()),
                            link.knownHash(),
                            link.beforeHash(),
                            link.writtenAt(),
                            page.now());
            switch (arrival) {
                case KNOWN -> {
                    if (!contact.etag().equals(link.etag()))
                        etags.put(contact.resourceName(), contact.etag());
                }
                case LAGGING -> {
                    if (page.direct()) changed.put(contact, link);
                    else lagging.add(contact.resourceName());
                }
                case NEWS -> changed.put(contact, link);
            }
        }
    }

    /**
     * People whom no link leads to: one we created ourselves, one we know otherwise, or somebody
     * new.
     */
    private void meet(Page page, Work work) {
        if (work.strangers.isEmpty()) return;
        var same = same(page, work.strangers);
        var linked = new HashSet<>(links.byContact(page.account().id(), same.values()).keySet());
        var fresh = new LinkedHashMap<UUID, ContactDraft>();
        var freshLinks = new ArrayList<Link>();
        var readings = new LinkedHashMap<UUID, NoteReading>();
        for (var stranger : work.strangers) {
            var reading = read(page, stranger, null);
            var match = same.get(stranger);
            if (match != null && linked.add(match)) {
                link(page, work, stranger, match, reading);
                continue;
            }
            var id = Ids.next();
            var facts = stranger.facts().with(Field.REMARK, reading.remark());
            fresh.put(
                    id,
                    OurContact.fresh(
                            facts,
                            GroupLinks.ours(stranger.groups(), page.groups()),
                            page.canon()));
            freshLinks.add(Link.of(id, stranger, "", page.canon()));
            readings.put(id, reading);
            work.items.add(Item.done(stranger.resourceName(), title(facts), Direction.IN, "added"));
        }
        addContacts.add(fresh, new Actor(null, page.account().email(), Door.PHONE));
        links.insert(page.account().id(), freshLinks);
        readings.forEach(
                (id, reading) -> phoneLines.take(id, reading, page.now(), page.account().email()));
        outbox.add(fresh.keySet());
    }

    private void link(
            Page page, Work work, GoogleContact stranger, UUID match, NoteReading reading) {
        var contact = ours.of(Set.of(match)).get(match);
        if (contact == null) return;
        links.insert(page.account().id(), List.of(Link.of(match, stranger, "", page.canon())));
        settle(page, work, stranger, contact, null, reading);
    }

    private Map<GoogleContact, UUID> same(Page page, List<GoogleContact> strangers) {
        var emails = recognise.byEmails(keys(strangers, Field.EMAILS, page.canon()));
        var numbers = recognise.byPhones(keys(strangers, Field.PHONES, page.canon()));
        var same = new LinkedHashMap<GoogleContact, UUID>();
        for (var stranger : strangers) {
            var ourId = ourId(stranger);
            if (ourId != null) {
                same.put(stranger, ourId);
                continue;
            }
            var found =
                    SameContact.of(
                            keys(List.of(stranger), Field.EMAILS, page.canon()),
                            keys(List.of(stranger), Field.PHONES, page.canon()),
                            emails,
                            numbers);
            if (found instanceof SameContact.One one) same.put(stranger, one.contact());
        }
        return same;
    }

    private static Set<String> keys(List<GoogleContact> contacts, Field field, Canon canon) {
        var keys = new HashSet<String>();
        for (var contact : contacts)
            contact.facts().list(field).forEach(it -> keys.add(canon.key(field, it.value())));
        return keys;
    }

    private void change(Page page, Work work) {
        var contacts = ours.of(work.changed.values().stream().map(Link::contactId).toList());
        work.changed.forEach((shown, link) -> {
            var contact = contacts.get(link.contactId());
            if (contact == null) return;
            if (link.missingSince() != null && contact.contact().archivedAt() != null) {
                writeContact.restore(
                        link.contactId(), new Actor(null, page.account().email(), Door.PHONE));
            }
            var reading = read(page, shown, link);
            links.update(page.account().id(), List.of(link.seen(shown, page.canon())));
            settle(page, work, shown, contact, link, reading);
        });
    }

    /**
     * Merges what Google shows into our contact; what has to go the other way waits in the outbox.
     */
    private void settle(
            Page page,
            Work work,
            GoogleContact shown,
            OurContact contact,
            @Nullable Link link,
            NoteReading reading) {
        var theirs = shown.facts().with(Field.REMARK, reading.remark());
        var base = link == null ? null : link.baseFacts();
        var later =
                shown.changedAt().isBefore(contact.contact().updatedAt()) && link != null
                        ? Side.HERE
                        : Side.GOOGLE;
        var plan = Plan.between(base, theirs, contact.facts(), later, page.canon());
        var groups = groups(page, shown, contact, link);
        var id = contact.contact().id();
        var actor = new Actor(null, page.account().email(), Door.PHONE);
        if (!plan.here().isEmpty() || !groups.equals(contact.groups())) {
            writeContact.change(id, contact.with(plan.merged(), groups, page.canon()), actor);
        }
        phoneLines.take(id, reading, typedAt(page, shown), page.account().email());
        for (var lost : plan.overruled()) {
            phoneLines.keep(
                    id,
                    lost.field() + ": " + lost.value(),
                    typedAt(page, shown),
                    page.account().email());
        }
        outbox.add(Set.of(id));
        work.items.add(
                Item.done(
                        shown.resourceName(), title(theirs), Direction.IN, reasons(plan, reading)));
    }

    /**
     * Labels people set or took away in Google since both sides agreed; ours that Google does not
     * know yet stay.
     */
    private static Set<UUID> groups(
            Page page, GoogleContact shown, OurContact contact, @Nullable Link link) {
        var theirs = GroupLinks.ours(shown.groups(), page.groups());
        var base = link == null ? Set.<UUID>of() : GroupLinks.ours(link.groups(), page.groups());
        var merged = new HashSet<>(contact.groups());
        theirs.stream().filter(it -> !base.contains(it)).forEach(merged::add);
        base.stream().filter(it -> !theirs.contains(it)).forEach(merged::remove);
        return merged;
    }

    private static NoteReading read(Page page, GoogleContact shown, @Nullable Link link) {
        if (link == null)
            return page.first()
                    ? ReadNote.first(shown.note())
                    : ReadNote.of(shown.note(), List.of());
        return ReadNote.of(shown.note(), link.card().isEmpty() ? List.of() : List.of(link.card()));
    }

    private void followNewNames(Page page, List<GoogleContact> shown) {
        for (var contact : shown) {
            for (var former : contact.formerNames()) {
                if (!former.equals(contact.resourceName())) {
                    links.rename(page.account().id(), former, contact.resourceName());
                }
            }
        }
    }

    /** Google knows when a person typed, if it is a time at all and not in our future. */
    private static Instant typedAt(Page page, GoogleContact shown) {
        return shown.changedAt().equals(Instant.EPOCH) || shown.changedAt().isAfter(page.now())
                ? page.now()
                : shown.changedAt();
    }

    private static String reasons(Plan plan, NoteReading reading) {
        var reasons = new ArrayList<String>();
        plan.here().forEach(it -> reasons.add(it.field() + " " + it.reason()));
        if (!reading.messages().isEmpty()) reasons.add("lines " + reading.messages().size());
        if (!reading.edits().isEmpty()) reasons.add("edits " + reading.edits().size());
        return reasons.isEmpty() ? "seen" : String.join(", ", reasons);
    }

    static String title(Facts facts) {
        var name = (facts.text(Field.GIVEN_NAME) + " " + facts.text(Field.FAMILY_NAME)).strip();
        return name.isEmpty() ? facts.text(Field.ORGANIZATION) : name;
    }

    private static @Nullable UUID ourId(GoogleContact contact) {
        try {
            return contact.ourId() == null ? null : UUID.fromString(contact.ourId());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Collection<String> names(List<GoogleContact> contacts) {
        return contacts.stream().map(GoogleContact::resourceName).toList();
    }
}
