package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.Arrival;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/**
 * Creating is the one call that must not be repeated blindly. The intent is put off before it: if
 * no answer comes, the listing has time to show the contact with our id in it, and then it is
 * linked, not made again.
 */
@Component
class CreateInGoogle {
    private final Links links;
    private final Outbox outbox;
    private final ShorterNote shorterNote;
    private final PutOff putOff;

    CreateInGoogle(Links links, Outbox outbox, ShorterNote shorterNote, PutOff putOff) {
        this.links = links;
        this.outbox = outbox;
        this.shorterNote = shorterNote;
        this.putOff = putOff;
    }

    /**
     * @return what is left to say of those that are in Google now
     */
    List<Draft> create(Sending sending, List<Draft> drafts) {
        sending.run()
                .apply(() ->
                        outbox.later(
                                sending.account(),
                                Draft.intents(drafts),
                                Arrival.LAG,
                                "Waiting for Google's answer"));
        var byOurId = new LinkedHashMap<String, GoogleWrite>();
        drafts.forEach(it -> byOurId.put(it.contactId().toString(), it.writing()));
        List<GoogleContact> created;
        try {
            created = sending.people().create(byOurId);
        } catch (GoogleRefusal e) {
            return refused(sending, drafts, e);
        }
        sending.run().apply(() -> link(sending, drafts, created));
        return linked(sending, drafts);
    }

    private List<Draft> refused(Sending sending, List<Draft> drafts, GoogleRefusal refusal) {
        if (!(SyncFailure.of(refusal.api(), refusal) instanceof SyncFailure.Park)) {
            // A clear no: nothing was created, so the next round may try again at once.
            if (refusal.isClear())
                sending.run().apply(() -> outbox.wake(sending.account(), Draft.contacts(drafts)));
            throw refusal;
        }
        if (drafts.size() == 1) {
            var draft = drafts.getFirst();
            var shorter = shorterNote.of(draft, refusal);
            if (shorter.isPresent()) return create(sending, List.of(shorter.get()));
            sending.run().apply(() -> putOff.park(sending, draft, refusal));
            return List.of();
        }
        int half = drafts.size() / 2;
        var linked = new ArrayList<>(create(sending, drafts.subList(0, half)));
        linked.addAll(create(sending, drafts.subList(half, drafts.size())));
        return linked;
    }

    private void link(Sending sending, List<Draft> drafts, List<GoogleContact> created) {
        var byOurId = new LinkedHashMap<String, GoogleContact>();
        for (var it : created) if (it.ourId() != null) byOurId.putIfAbsent(it.ourId(), it);
        var fresh = new ArrayList<Link>();
        var done = new ArrayList<Outbox.Intent>();
        var items = new ArrayList<Item>();
        for (var draft : drafts) {
            var shown = byOurId.get(draft.contactId().toString());
            if (shown == null) continue;
            fresh.add(link(sending, draft, shown));
            if (draft.former() != null) links.remove(sending.account(), draft.contactId());
            if (draft.addLabels().isEmpty()) done.add(draft.intent());
            items.add(
                    Item.done(
                            shown.resourceName(),
                            draft.title(),
                            Direction.OUT,
                            draft.former() == null ? "created" : "written-back"));
        }
        links.insert(sending.account(), fresh);
        outbox.done(sending.account(), done);
        sending.run().ledger().record(items);
    }

    private static Link link(Sending sending, Draft draft, GoogleContact shown) {
        var card = draft.note().card();
        return Link.of(draft.contactId(), shown, card, sending.canon())
                .written(shown, card, sending.now(), sending.canon());
    }

    private List<Draft> linked(Sending sending, List<Draft> drafts) {
        var names = links.byContact(sending.account(), Draft.contacts(drafts));
        var linked = new ArrayList<Draft>();
        for (var draft : drafts) {
            var link = names.get(draft.contactId());
            if (link != null) linked.add(draft.linked(link));
        }
        return linked;
    }
}
