package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.callcard.CallCards;
import org.kartotek.backend.callcard.OnPhone;
import org.kartotek.backend.callcard.badge.Badge;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.phoneset.PhoneSets;
import org.kartotek.backend.office.Offices;
import org.kartotek.sync.google.StoredPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what Google has to be told about many contacts, in a fixed number of statements. */
@Component
class DraftWrites {
    private static final BeforeImages.Original NOTHING =
            new BeforeImages.Original(
                    new StoredPerson.Overwritten(Set.of(), StoredPerson.NOTHING), null);

    private final OurContacts ours;
    private final Links links;
    private final GroupLinks groupLinks;
    private final CallCards cards;
    private final Removals removals;
    private final Reviews reviews;
    private final LeftAlone leftAlone;
    private final BeforeImages beforeImages;
    private final DeletePolicy policy;
    private final PhoneSets phoneSets;
    private final GoogleConnections connections;
    private final Offices offices;

    DraftWrites(
            OurContacts ours,
            Links links,
            GroupLinks groupLinks,
            CallCards cards,
            Removals removals,
            Reviews reviews,
            LeftAlone leftAlone,
            BeforeImages beforeImages,
            DeletePolicy policy,
            PhoneSets phoneSets,
            GoogleConnections connections,
            Offices offices) {
        this.ours = ours;
        this.links = links;
        this.groupLinks = groupLinks;
        this.cards = cards;
        this.removals = removals;
        this.reviews = reviews;
        this.leftAlone = leftAlone;
        this.beforeImages = beforeImages;
        this.policy = policy;
        this.phoneSets = phoneSets;
        this.connections = connections;
        this.offices = offices;
    }

    /**
     * What some intents come to.
     *
     * @param deletions of contacts archived here, if the office wants them out of Google
     * @param leaving contacts that others took the place of on the phones
     * @param badges key of the photo badge each shall have, empty for none
     */
    record Work(
            List<Draft> drafts,
            List<Draft> deletions,
            List<Draft> leaving,
            Map<UUID, String> badges) {
        boolean creates() {
            return drafts.stream().anyMatch(it -> it.link() == null && it.write() != null);
        }
    }

    /**
     * A contact about which a question is open has no draft, nor has one that is not in the phone
     * set: nothing is written.
     */
    @Transactional(readOnly = true)
    public Work of(GoogleAccount account, List<Outbox.Intent> intents) {
        var contacts = ours.of(intents.stream().map(Outbox.Intent::contactId).toList());
        var linked = links.byContact(account.id(), contacts.keySet());
        var asked = removals.held(account.id(), missing(linked.values()));
        var inQuestion = reviews.inQuestion(account.id());
        var left = leftAlone.among(account.id(), contacts.keySet());
        var originals = beforeImages.originals(account.id(), left);
        var shows = cards.onPhones(remarks(contacts));
        var labelOf = new HashMap<UUID, String>();
        groupLinks.of(account.id()).forEach((label, group) -> labelOf.put(group, label));
        var set = phoneSets.of(account.id(), contacts.keySet());
        var work =
                new Work(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        var language = offices.current().settings().locale();
        for (var intent : intents) {
            var contact = contacts.get(intent.contactId());
            var shown = shows.get(intent.contactId());
            if (contact == null || shown == null || asked.contains(intent.contactId())) continue;
            var link = linked.get(intent.contactId());
            boolean missing = link == null || link.missingSince() != null;
            work.badges.put(
                    intent.contactId(),
                    left.contains(intent.contactId()) ? "" : badge(contact, shown, language));
            if (left.contains(intent.contactId())) {
                if (link != null && !missing)
                    work.drafts.add(restore(intent, contact, link, originals));
                continue;
            }
            if (contact.contact().archivedAt() != null) {
                if (link != null && !missing) archived(work, intent, contact, link);
            } else if (link == null && inQuestion.contains(intent.contactId())) {
                continue;
            } else if (link == null || missing) {
                if (!set.takes(intent.contactId())) continue;
                work.drafts.add(
                        Draft.creation(
                                intent,
                                contact,
                                link,
                                shown,
                                labels(contact, labelOf),
                                connections.canon()));
            } else if (set.leaves(intent.contactId())) {
                work.leaving.add(Draft.release(intent, contact, link, connections.canon()));
            } else {
                work.drafts.add(change(intent, contact, link, shown, labelOf));
            }
        }
        return work;
    }

    private static String badge(OurContact contact, OnPhone shown, Locale language) {
        var stage = shown.stage();
        if (stage == null || contact.contact().archivedAt() != null) return "";
        var name = contact.contact().name();
        return Badge.of(name.given(), name.family(), contact.organization(), stage, language).key();
    }

    private Draft restore(
            Outbox.Intent intent,
            OurContact contact,
            Link link,
            Map<UUID, BeforeImages.Original> originals) {
        var original = originals.getOrDefault(link.contactId(), NOTHING);
        return Draft.restore(intent, contact, link, original, connections.canon());
    }

    private void archived(Work work, Outbox.Intent intent, OurContact contact, Link link) {
        var release = Draft.release(intent, contact, link, connections.canon());
        if (policy.current() == DeletePolicy.WhenArchived.DELETE) work.deletions.add(release);
        else work.drafts.add(release);
    }

    private Draft change(
            Outbox.Intent intent,
            OurContact contact,
            Link link,
            OnPhone shown,
            Map<UUID, String> labelOf) {
        var labels = withOthers(link, labels(contact, labelOf), labelOf);
        return Draft.change(intent, contact, link, shown, labels, connections.canon());
    }

    private static Map<UUID, String> remarks(Map<UUID, OurContact> contacts) {
        var remarks = new LinkedHashMap<UUID, String>();
        contacts.forEach(
                (id, it) -> remarks.put(id, Objects.requireNonNullElse(it.contact().remark(), "")));
        return remarks;
    }

    private static List<UUID> missing(Collection<Link> links) {
        return links.stream().filter(it -> it.missingSince() != null).map(Link::contactId).toList();
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
