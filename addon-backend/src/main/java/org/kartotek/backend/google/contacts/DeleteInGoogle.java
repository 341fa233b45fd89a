package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.google.contacts.Removal.State;
import org.kartotek.backend.google.phoneset.PhoneSets;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/**
 * Moves contacts to Google's trash that were archived here, or that are ours and have to make way
 * on the phones. A delete carries no etag, so they are read first: what somebody typed meanwhile is
 * taken in.
 */
@Component
class DeleteInGoogle {
    private static final Set<String> EVERYTHING = Set.of("deleted");

    private final Links links;
    private final BeforeImages beforeImages;
    private final GroupLinks groupLinks;
    private final TakeIn takeIn;
    private final Removals removals;
    private final Outbox outbox;
    private final PutOff putOff;
    private final PhoneSets phoneSets;

    DeleteInGoogle(
            Links links,
            BeforeImages beforeImages,
            GroupLinks groupLinks,
            TakeIn takeIn,
            Removals removals,
            Outbox outbox,
            PutOff putOff,
            PhoneSets phoneSets) {
        this.links = links;
        this.beforeImages = beforeImages;
        this.groupLinks = groupLinks;
        this.takeIn = takeIn;
        this.removals = removals;
        this.outbox = outbox;
        this.putOff = putOff;
        this.phoneSets = phoneSets;
    }

    void delete(Sending sending, List<Draft> drafts) {
        if (drafts.isEmpty()) return;
        delete(sending, drafts, sending.people().get(Draft.names(drafts)), State.DELETED);
    }

    /** Only what carries our id in Google at this moment; the rest a person made, and it stays. */
    void setAside(Sending sending, List<Draft> drafts) {
        var now = new LinkedHashMap<>(sending.people().get(Draft.names(drafts)));
        var theirs = drafts.stream().filter(it -> isSomebodyElses(it, now.get(it.name()))).toList();
        if (!theirs.isEmpty())
            sending.run().apply(() -> phoneSets.byHand(sending.account(), Draft.contacts(theirs)));
        now.keySet().removeAll(Draft.names(theirs));
        var ours = drafts.stream().filter(it -> !theirs.contains(it)).toList();
        if (!ours.isEmpty()) delete(sending, ours, now, State.SET_ASIDE);
    }

    private static boolean isSomebodyElses(Draft draft, @Nullable GoogleContact shown) {
        return shown != null && !draft.contactId().toString().equals(shown.ourId());
    }

    private void delete(
            Sending sending, List<Draft> drafts, Map<String, GoogleContact> now, State state) {
        var page = sending.asked(groupLinks.of(sending.account()));
        sending.run()
                .apply(() -> {
                    takeIn.take(page, List.copyOf(now.values()));
                    var latest = links.byName(sending.account(), now.keySet()).values();
                    beforeImages.keep(sending.account(), latest, EVERYTHING, sending.now());
                });
        try {
            if (!now.isEmpty()) sending.people().delete(new LinkedHashSet<>(now.keySet()));
        } catch (GoogleRefusal e) {
            refused(sending, drafts, e);
            return;
        }
        sending.run().apply(() -> deleted(sending, drafts, state));
    }

    private void refused(Sending sending, List<Draft> drafts, GoogleRefusal refusal) {
        switch (SyncFailure.of(refusal.api(), refusal)) {
            case SyncFailure.Gone ignored ->
                    sending.run().apply(() -> putOff.later(sending, drafts, refusal.sentence()));
            case SyncFailure.Park ignored ->
                    sending.run()
                            .apply(() -> drafts.forEach(it -> putOff.park(sending, it, refusal)));
            default -> throw refusal;
        }
    }

    private void deleted(Sending sending, List<Draft> drafts, State state) {
        var reason = state == State.SET_ASIDE ? "off-phones" : "deleted-here";
        var noted = new ArrayList<Removal>();
        var items = new ArrayList<Item>();
        for (var it : drafts) {
            noted.add(
                    new Removal(it.name(), it.contactId(), null, it.title(), state, sending.now()));
            items.add(Item.done(it.name(), it.title(), Direction.OUT, reason));
        }
        links.missing(sending.account(), Draft.names(drafts), sending.now());
        removals.note(sending.account(), noted);
        sending.run().ledger().record(items);
        outbox.done(sending.account(), Draft.intents(drafts));
    }
}
