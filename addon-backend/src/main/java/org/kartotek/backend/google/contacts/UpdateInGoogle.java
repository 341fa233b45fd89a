package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/** Writes contacts that Google has: those with the same mask together, guarded by their etags. */
@Component
class UpdateInGoogle {
    private final Links links;
    private final BeforeImages beforeImages;
    private final Outbox outbox;
    private final GroupLinks groupLinks;
    private final TakeIn takeIn;
    private final ShorterNote shorterNote;
    private final PutOff putOff;

    UpdateInGoogle(
            Links links,
            BeforeImages beforeImages,
            Outbox outbox,
            GroupLinks groupLinks,
            TakeIn takeIn,
            ShorterNote shorterNote,
            PutOff putOff) {
        this.links = links;
        this.beforeImages = beforeImages;
        this.outbox = outbox;
        this.groupLinks = groupLinks;
        this.takeIn = takeIn;
        this.shorterNote = shorterNote;
        this.putOff = putOff;
    }

    /**
     * @param last true if a conflict is not looked into once more
     * @param written gets those that were written
     * @return contacts that somebody else changed meanwhile: merged by now, to be worked out and
     *     sent afresh
     */
    Set<UUID> update(Sending sending, List<Draft> drafts, boolean last, Consumer<Draft> written) {
        var unsure = drafts.stream().filter(Draft::isUnanswered).toList();
        var sure = drafts.stream().filter(it -> !it.isUnanswered()).toList();
        var again = new HashSet<UUID>();
        // What we wrote last may stand there: know it before writing something else.
        if (!unsure.isEmpty()) again.addAll(readAgain(sending, unsure));
        if (!sure.isEmpty()) again.addAll(write(sending, sure, last, written));
        return again;
    }

    private Set<UUID> write(
            Sending sending, List<Draft> drafts, boolean last, Consumer<Draft> written) {
        sending.run().apply(() -> remember(sending, drafts));
        Map<String, GoogleContact> answer;
        try {
            answer = sending.people().update(drafts.stream().map(Draft::writing).toList());
        } catch (GoogleRefusal e) {
            return refused(sending, drafts, last, e, written);
        }
        sending.run().apply(() -> stored(sending, drafts, answer));
        drafts.stream().filter(it -> answer.containsKey(it.name())).forEach(written);
        return Set.of();
    }

    /**
     * Somebody was faster, or one contact spoils the batch: find out which, and let the others
     * through.
     */
    private Set<UUID> refused(
            Sending sending,
            List<Draft> drafts,
            boolean last,
            GoogleRefusal refusal,
            Consumer<Draft> written) {
        switch (SyncFailure.of(refusal.api(), refusal)) {
            case SyncFailure.ReadAgain ignored -> {
                if (!last) return readAgain(sending, drafts);
                sending.run().apply(() -> putOff.later(sending, drafts, refusal.sentence()));
            }
            case SyncFailure.Park ignored -> {
                return alone(sending, drafts, last, refusal, written);
            }
            case SyncFailure.Gone ignored -> {
                return last
                        ? alone(sending, drafts, true, refusal, written)
                        : readAgain(sending, drafts);
            }
            default -> {
                if (refusal.isClear())
                    sending.run()
                            .apply(() -> links.notSent(sending.account(), Draft.contacts(drafts)));
                throw refusal;
            }
        }
        return Set.of();
    }

    private Set<UUID> alone(
            Sending sending,
            List<Draft> drafts,
            boolean last,
            GoogleRefusal refusal,
            Consumer<Draft> written) {
        if (drafts.size() == 1) {
            var draft = drafts.getFirst();
            var shorter = shorterNote.of(draft, refusal);
            if (shorter.isPresent()) return write(sending, List.of(shorter.get()), last, written);
            sending.run().apply(() -> putOff.park(sending, draft, refusal));
            return Set.of();
        }
        int half = drafts.size() / 2;
        var again = new HashSet<>(write(sending, drafts.subList(0, half), last, written));
        again.addAll(write(sending, drafts.subList(half, drafts.size()), last, written));
        return again;
    }

    /** Merges what Google has now. */
    private Set<UUID> readAgain(Sending sending, List<Draft> drafts) {
        var now = sending.people().get(Draft.names(drafts));
        var page = sending.asked(groupLinks.of(sending.account()));
        sending.run().apply(() -> takeIn.take(page, List.copyOf(now.values())));
        var gone = drafts.stream().filter(it -> !now.containsKey(it.name())).toList();
        sending.run()
                .apply(() ->
                        putOff.later(sending, gone, "Google does not have this contact any more"));
        var found = new HashSet<UUID>();
        for (var draft : drafts) if (now.containsKey(draft.name())) found.add(draft.contactId());
        return found;
    }

    /** Before the call, because its answer may be lost, or we may be. */
    private void remember(Sending sending, List<Draft> drafts) {
        var now = new LinkedHashMap<Set<String>, List<Link>>();
        var sent = new LinkedHashMap<UUID, Sent>();
        for (var draft : drafts) {
            if (draft.link() != null) {
                var row = BeforeImages.mask(draft);
                now.computeIfAbsent(row, it -> new ArrayList<>()).add(draft.link());
            }
            sent.put(draft.contactId(), Sent.of(draft));
        }
        now.forEach((row, some) -> beforeImages.keep(sending.account(), some, row, sending.now()));
        links.sending(sending.account(), sent);
    }

    private void stored(Sending sending, List<Draft> drafts, Map<String, GoogleContact> answer) {
        var written = new ArrayList<Link>();
        var items = new ArrayList<Item>();
        var done = new ArrayList<Outbox.Intent>();
        var others = new LinkedHashMap<Draft, GoogleContact>();
        for (var draft : drafts) {
            var link = draft.link();
            var answered = answer.get(draft.name());
            if (link == null || answered == null) continue;
            var shown = draft.withoutOurs(answered);
            var card = draft.note().card();
            written.add(link.written(shown, card, sending.now(), sending.canon()));
            if (!draft.isAnsweredBy(shown, sending.canon())) others.put(draft, shown);
            if (!draft.movesLabels()) done.add(draft.intent());
            items.add(Item.done(draft.name(), draft.title(), Direction.OUT, draft.why()));
        }
        var page = sending.asked(groupLinks.of(sending.account()));
        takeIn.followNewNames(page, answer.values());
        links.update(sending.account(), written);
        outbox.done(sending.account(), done);
        sending.run().ledger().record(items);
        takeIn.differing(page, others);
        putOff.later(
                sending,
                drafts.stream().filter(it -> !answer.containsKey(it.name())).toList(),
                "Google refused this contact");
    }
}
