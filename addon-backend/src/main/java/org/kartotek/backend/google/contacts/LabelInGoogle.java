package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.PeopleApi;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/** Puts contacts under labels and takes them off: one call per label, however many contacts. */
@Component
class LabelInGoogle {
    private final Links links;
    private final BeforeImages beforeImages;
    private final GroupLinks groupLinks;
    private final Outbox outbox;
    private final TakeIn takeIn;
    private final PutOff putOff;

    LabelInGoogle(
            Links links,
            BeforeImages beforeImages,
            GroupLinks groupLinks,
            Outbox outbox,
            TakeIn takeIn,
            PutOff putOff) {
        this.links = links;
        this.beforeImages = beforeImages;
        this.groupLinks = groupLinks;
        this.outbox = outbox;
        this.takeIn = takeIn;
        this.putOff = putOff;
    }

    void change(Sending sending, List<Draft> drafts) {
        var moved = drafts.stream().filter(Draft::movesLabels).toList();
        if (moved.isEmpty()) return;
        var add = new TreeMap<String, List<String>>();
        var remove = new TreeMap<String, List<String>>();
        for (var draft : moved) {
            draft.addLabels().forEach(it -> among(add, it).add(draft.name()));
            draft.removeLabels().forEach(it -> among(remove, it).add(draft.name()));
        }
        sending.run().apply(() -> remember(sending, moved));
        var gone = new HashSet<String>();
        add.forEach((label, names) -> gone.addAll(modify(sending, label, names, List.of())));
        remove.forEach((label, names) -> gone.addAll(modify(sending, label, List.of(), names)));
        var lost = moved.stream().filter(it -> gone.contains(it.name())).toList();
        sending.run()
                .apply(() ->
                        putOff.later(sending, lost, "Google does not have this contact any more"));
        readBack(sending, moved.stream().filter(it -> !gone.contains(it.name())).toList());
    }

    private void remember(Sending sending, List<Draft> moved) {
        var before = new ArrayList<Link>();
        for (var it : moved) if (it.link() != null) before.add(it.link());
        beforeImages.keep(sending.account(), before, Set.of(BeforeImages.LABELS), sending.now());
    }

    /**
     * @return contacts that Google does not have
     */
    private static Set<String> modify(
            Sending sending, String label, List<String> add, List<String> remove) {
        var people = sending.people();
        try {
            var unmoved = people.changeMembers(label, add, remove);
            if (!unmoved.last().isEmpty()) {
                // Everybody has to stand under some label: let it be the one nobody sees.
                var last = List.copyOf(unmoved.last());
                people.changeMembers(PeopleApi.MY_CONTACTS, last, List.of());
                people.changeMembers(label, List.of(), last);
            }
            return unmoved.gone();
        } catch (GoogleRefusal e) {
            // The label was deleted this minute; the next listing of labels says so.
            if (SyncFailure.of(e.api(), e) instanceof SyncFailure.Gone) return Set.of();
            throw e;
        }
    }

    /**
     * The etags moved with the labels. Where somebody edited the contact meanwhile, that is merged
     * first: a new etag on an old base would let our next write go over it.
     */
    private void readBack(Sending sending, List<Draft> moved) {
        if (moved.isEmpty()) return;
        var byName = new HashMap<String, Draft>();
        moved.forEach(it -> byName.put(it.name(), it));
        var now = sending.people().get(byName.keySet());
        sending.run().apply(() -> stored(sending, byName, now));
    }

    private void stored(
            Sending sending, Map<String, Draft> byName, Map<String, GoogleContact> now) {
        var labelled = new ArrayList<Link>();
        var edited = new ArrayList<GoogleContact>();
        var known = links.byName(sending.account(), now.keySet());
        now.forEach((name, shown) -> {
            var link = known.get(name);
            var draft = byName.get(name);
            if (link != null && draft != null && link.differsInLabelsOnly(shown, sending.canon()))
                labelled.add(link.labelled(shown, draft, sending.now(), sending.canon()));
            else edited.add(shown);
        });
        links.update(sending.account(), labelled);
        outbox.done(sending.account(), Draft.intents(List.copyOf(byName.values())));
        takeIn.take(sending.asked(groupLinks.of(sending.account())), edited);
    }

    private static List<String> among(TreeMap<String, List<String>> byLabel, String label) {
        return byLabel.computeIfAbsent(label, it -> new ArrayList<>());
    }
}
