package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.kartotek.sync.contact.GoogleContact;
import org.springframework.stereotype.Component;

/** Puts contacts under labels and takes them off: one call per label, however many contacts. */
@Component
class LabelInGoogle {
    private final Links links;
    private final GroupLinks groupLinks;
    private final Outbox outbox;
    private final TakeIn takeIn;

    LabelInGoogle(Links links, GroupLinks groupLinks, Outbox outbox, TakeIn takeIn) {
        this.links = links;
        this.groupLinks = groupLinks;
        this.outbox = outbox;
        this.takeIn = takeIn;
    }

    void change(Sending sending, List<Draft> drafts) {
        var moved = drafts.stream().filter(Draft::movesLabels).toList();
        if (moved.isEmpty()) return;
        var add = new TreeMap<String, List<Draft>>();
        var remove = new TreeMap<String, List<Draft>>();
        for (var draft : moved) {
            draft.addLabels().forEach(it -> among(add, it).add(draft));
            draft.removeLabels().forEach(it -> among(remove, it).add(draft));
        }
        var people = sending.people();
        add.forEach((label, some) -> people.changeMembers(label, Draft.names(some), List.of()));
        remove.forEach((label, some) -> people.changeMembers(label, List.of(), Draft.names(some)));
        readBack(sending, moved);
    }

    /**
     * The etags moved with the labels. Where somebody edited the contact meanwhile, that is merged
     * first: a new etag on an old base would let our next write go over it.
     */
    private void readBack(Sending sending, List<Draft> moved) {
        var now = sending.people().get(Draft.names(moved));
        sending.run()
                .apply(() -> {
                    var labelled = new ArrayList<Link>();
                    var edited = new ArrayList<GoogleContact>();
                    var known = links.byName(sending.account(), now.keySet());
                    now.forEach((name, shown) -> {
                        var link = known.get(name);
                        if (link == null || !link.differsInLabelsOnly(shown, sending.canon()))
                            edited.add(shown);
                        else labelled.add(link.labelled(shown, sending.now(), sending.canon()));
                    });
                    links.update(sending.account(), labelled);
                    outbox.done(sending.account(), Draft.intents(moved));
                    takeIn.take(sending.asked(groupLinks.of(sending.account())), edited);
                });
    }

    private static List<Draft> among(TreeMap<String, List<Draft>> byLabel, String label) {
        return byLabel.computeIfAbsent(label, it -> new ArrayList<>());
    }
}
