package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.springframework.stereotype.Component;

/**
 * Merging in Google is one contact that changed and one that is gone. Google says no more, but the
 * one that is left has the mail addresses and numbers of the other. Both timelines stay as they
 * are, and each says so.
 */
@Component
class MergedInGoogle {
    private final Links links;
    private final RecogniseContact recognise;
    private final Contacts contacts;
    private final WriteNote writeNote;
    private final WriteContact writeContact;

    MergedInGoogle(
            Links links,
            RecogniseContact recognise,
            Contacts contacts,
            WriteNote writeNote,
            WriteContact writeContact) {
        this.links = links;
        this.recognise = recognise;
        this.contacts = contacts;
        this.writeNote = writeNote;
        this.writeContact = writeContact;
    }

    /** Gone contact → the one contact that has all it was reached by. */
    Map<UUID, UUID> targets(Page page, Collection<Link> gone) {
        var lost = new HashSet<UUID>();
        gone.forEach(it -> lost.add(it.contactId()));
        var keys = new HashMap<Link, Set<String>>();
        gone.forEach(it -> keys.put(it, keys(it.baseFacts(), page.canon())));
        var all = keys.values().stream().flatMap(Set::stream).toList();
        var owners = new HashMap<String, Set<UUID>>();
        Stream.of(recognise.byEmails(all), recognise.byPhones(all))
                .forEach(found ->
                        found.forEach((key, ids) ->
                                owners.computeIfAbsent(key, k -> new HashSet<>()).addAll(ids)));
        owners.values().forEach(it -> it.removeAll(lost));
        var targets = new HashMap<UUID, UUID>();
        keys.forEach((link, own) -> {
            var common = common(own, owners);
            if (common.size() == 1) targets.put(link.contactId(), common.iterator().next());
        });
        var living = links.byContact(page.accountId(), targets.values());
        targets.values()
                .removeIf(it -> {
                    var link = living.get(it);
                    return link == null || link.missingSince() != null;
                });
        return targets;
    }

    private static Set<UUID> common(Set<String> keys, Map<String, Set<UUID>> owners) {
        Set<UUID> common = new HashSet<>();
        boolean first = true;
        for (var key : keys) {
            var have = owners.getOrDefault(key, Set.of());
            if (first) common.addAll(have);
            else common.retainAll(have);
            first = false;
        }
        return common;
    }

    private static Set<String> keys(Facts facts, Canon canon) {
        var keys = new HashSet<String>();
        for (var field : List.of(Field.EMAILS, Field.PHONES))
            facts.list(field).forEach(it -> keys.add(canon.key(field, it.value())));
        return keys;
    }

    /**
     * Once in each timeline, however often the same tombstone comes. Google does not know in which
     * language somebody is written to, so the one that is left takes it over if it has none.
     */
    void tell(Removal removal, Actor actor, Instant now) {
        var target = removal.mergedInto();
        if (target == null) return;
        var left = contacts.findById(target);
        var name = left.map(Contact::shownName).orElse("?");
        left.filter(it -> it.language() == null)
                .flatMap(it -> contacts.findById(removal.contactId()))
                .map(Contact::language)
                .ifPresent(it -> writeContact.speaks(target, it, actor));
        var key = "merged-in-google:" + removal.resourceName() + ":";
        var text = "%s → %s (Google)".formatted(removal.title(), name);
        for (var contact : List.of(removal.contactId(), target))
            writeNote.write(new NoteDraft(text, now, contact, null, null, key + contact), actor);
    }
}
