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
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.matching.SameContact;
import org.kartotek.sync.contact.Canon;
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
    private final RecogniseContact recognise;
    private final AddContacts addContacts;
    private final MergeContact mergeContact;
    private final TakePhoneLines phoneLines;
    private final Outbox outbox;

    MeetStrangers(
            Links links,
            OurContacts ours,
            RecogniseContact recognise,
            AddContacts addContacts,
            MergeContact mergeContact,
            TakePhoneLines phoneLines,
            Outbox outbox) {
        this.links = links;
        this.ours = ours;
        this.recognise = recognise;
        this.addContacts = addContacts;
        this.mergeContact = mergeContact;
        this.phoneLines = phoneLines;
        this.outbox = outbox;
    }

    void meet(Page page, PageWork work) {
        if (work.strangers.isEmpty()) return;
        var same = same(page, work.strangers);
        var taken = new HashSet<>(links.byContact(page.accountId(), same.values()).keySet());
        var unknown = new ArrayList<GoogleContact>();
        for (var stranger : work.strangers) {
            var match = same.get(stranger);
            if (match != null && taken.add(match)) link(page, work, stranger, match);
            else unknown.add(stranger);
        }
        add(page, work, unknown);
    }

    private void link(Page page, PageWork work, GoogleContact stranger, UUID match) {
        var contact = ours.of(Set.of(match)).get(match);
        if (contact == null) return;
        links.insert(page.accountId(), List.of(Link.of(match, stranger, "", page.canon())));
        work.items.add(mergeContact.merge(page, stranger, contact, Agreed.nothing(page, stranger)));
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
        outbox.add(fresh.keySet());
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

    private static @Nullable UUID ourId(GoogleContact contact) {
        try {
            return contact.ourId() == null ? null : UUID.fromString(contact.ourId());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
