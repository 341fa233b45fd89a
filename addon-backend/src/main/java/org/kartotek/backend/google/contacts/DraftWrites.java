package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.callcard.CallCards;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what Google has to be told about many contacts, in a fixed number of statements. */
@Component
class DraftWrites {
    private final OurContacts ours;
    private final Links links;
    private final GroupLinks groupLinks;
    private final CallCards cards;
    private final GoogleConnections connections;

    DraftWrites(
            OurContacts ours,
            Links links,
            GroupLinks groupLinks,
            CallCards cards,
            GoogleConnections connections) {
        this.ours = ours;
        this.links = links;
        this.groupLinks = groupLinks;
        this.cards = cards;
        this.connections = connections;
    }

    /** A contact that is archived, or gone from Google, has no draft: nothing is written. */
    @Transactional(readOnly = true)
    public List<Draft> of(GoogleAccount account, List<Outbox.Intent> intents) {
        var contacts = ours.of(intents.stream().map(Outbox.Intent::contactId).toList());
        var linked = links.byContact(account.id(), contacts.keySet());
        var remarks = new LinkedHashMap<UUID, String>();
        contacts.forEach(
                (id, it) -> remarks.put(id, Objects.requireNonNullElse(it.contact().remark(), "")));
        var notes = cards.notes(remarks);
        var labelOf = new HashMap<UUID, String>();
        groupLinks.of(account.id()).forEach((label, group) -> labelOf.put(group, label));
        var canon = connections.canon();
        var drafts = new ArrayList<Draft>();
        for (var intent : intents) {
            var contact = contacts.get(intent.contactId());
            var note = notes.get(intent.contactId());
            if (contact == null || note == null || contact.contact().archivedAt() != null) continue;
            var link = linked.get(intent.contactId());
            if (link != null && link.missingSince() != null) continue;
            var labels = labels(contact, labelOf);
            if (link == null) drafts.add(Draft.creation(intent, contact, note, labels, canon));
            else
                drafts.add(
                        Draft.change(
                                intent,
                                contact,
                                link,
                                note,
                                withOthers(link, labels, labelOf),
                                canon));
        }
        return drafts;
    }

    private static Set<String> labels(OurContact contact, Map<UUID, String> labelOf) {
        var labels = new HashSet<String>();
        for (var group : contact.groups()) {
            var label = labelOf.get(group);
            if (label != null) labels.add(label);
        }
        return labels;
    }

    /** Labels that are no group of ours stay as they are. */
    private static Set<String> withOthers(
            Link link, Set<String> labels, Map<UUID, String> labelOf) {
        var all = new HashSet<>(labels);
        link.groups().stream().filter(it -> !labelOf.containsValue(it)).forEach(all::add);
        return all;
    }
}
