package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.Arrival;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.PeopleApi;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox: contacts with the same mask together, up to 200 in one call. */
@Component
class PushContacts {
    private static final int AT_ONCE = 1_000;
    private static final int TRIES = 3;
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final DraftWrites draftWrites;
    private final Links links;
    private final GroupLinks groupLinks;
    private final TakeIn takeIn;
    private final GoogleConnections connections;

    PushContacts(
            Outbox outbox,
            DraftWrites draftWrites,
            Links links,
            GroupLinks groupLinks,
            TakeIn takeIn,
            GoogleConnections connections) {
        this.outbox = outbox;
        this.draftWrites = draftWrites;
        this.links = links;
        this.groupLinks = groupLinks;
        this.takeIn = takeIn;
        this.connections = connections;
    }

    void push(LaneRun run, PeopleApi people) {
        for (var intents = due(run); !intents.isEmpty(); intents = due(run)) {
            new Round(run, people, connections.canon()).send(intents, 1);
        }
    }

    private List<Outbox.Intent> due(LaneRun run) {
        return outbox.due(run.account().id(), AT_ONCE);
    }

    /** Some intents on their way to Google. */
    private final class Round {
        private final LaneRun run;
        private final PeopleApi people;
        private final Canon canon;
        private final UUID account;

        Round(LaneRun run, PeopleApi people, Canon canon) {
            this.run = run;
            this.people = people;
            this.canon = canon;
            this.account = run.account().id();
        }

        void send(List<Outbox.Intent> intents, int attempt) {
            var drafts = draftWrites.of(run.account(), intents);
            var withDraft = drafts.stream().map(Draft::intent).toList();
            var settled =
                    new ArrayList<>(
                            intents.stream().filter(it -> !withDraft.contains(it)).toList());
            drafts.stream().filter(Draft::isQuiet).map(Draft::intent).forEach(settled::add);
            if (!settled.isEmpty()) run.apply(() -> outbox.done(account, settled));
            var loud = drafts.stream().filter(it -> !it.isQuiet()).toList();
            parts(loud.stream().filter(it -> it.link() == null && it.write() != null).toList())
                    .forEach(this::create);
            byMask(loud).forEach((mask, same) -> parts(same).forEach(it -> update(it, attempt)));
            labels(loud.stream().filter(it -> it.link() != null && it.write() == null).toList());
        }

        private Map<String, List<Draft>> byMask(List<Draft> drafts) {
            var byMask = new TreeMap<String, List<Draft>>();
            for (var draft : drafts) {
                var write = draft.write();
                if (draft.link() == null || write == null) continue;
                var mask = String.join(",", write.mask().stream().sorted().toList());
                byMask.computeIfAbsent(mask, it -> new ArrayList<>()).add(draft);
            }
            return byMask;
        }

        private void update(List<Draft> drafts, int attempt) {
            Map<String, GoogleContact> answer;
            try {
                answer = people.update(drafts.stream().map(this::write).toList());
            } catch (GoogleRefusal e) {
                refused(drafts, attempt, e);
                return;
            }
            run.apply(() -> stored(drafts, answer));
            labels(drafts.stream().filter(it -> answer.containsKey(nameOf(it))).toList());
        }

        /**
         * Somebody was faster, or one contact spoils the batch: find out which, and let the others
         * through.
         */
        private void refused(List<Draft> drafts, int attempt, GoogleRefusal refusal) {
            var failure = SyncFailure.of(refusal.api(), refusal);
            switch (failure) {
                case SyncFailure.ReadAgain ignored when attempt < TRIES ->
                        readAgain(drafts, attempt);
                case SyncFailure.ReadAgain ignored ->
                        run.apply(() -> later(drafts, refusal.sentence()));
                case SyncFailure.Park ignored when drafts.size() == 1 ->
                        run.apply(() -> park(drafts.getFirst(), refusal));
                case SyncFailure.Gone ignored when drafts.size() == 1 ->
                        run.apply(() -> park(drafts.getFirst(), refusal));
                case SyncFailure.Park ignored -> halves(drafts, attempt);
                case SyncFailure.Gone ignored -> halves(drafts, attempt);
                default -> throw refusal;
            }
        }

        private void halves(List<Draft> drafts, int attempt) {
            int half = drafts.size() / 2;
            update(drafts.subList(0, half), attempt);
            update(drafts.subList(half, drafts.size()), attempt);
        }

        /** Merges what Google has now; the intents are then worked out afresh. */
        private void readAgain(List<Draft> drafts, int attempt) {
            var now = people.get(drafts.stream().map(PushContacts::nameOf).toList());
            var page =
                    new TakeIn.Page(
                            run.account(), canon, groupLinks.of(account), run.now(), false, true);
            run.apply(() -> takeIn.take(page, List.copyOf(now.values())));
            var found =
                    drafts.stream()
                            .filter(it -> now.containsKey(nameOf(it)))
                            .map(Draft::intent)
                            .toList();
            var gone = drafts.stream().filter(it -> !now.containsKey(nameOf(it))).toList();
            run.apply(() -> later(gone, "Google does not have this contact any more"));
            // Merging wrote the intents down again: read them with their new versions.
            var again =
                    outbox.due(account, AT_ONCE).stream()
                            .filter(it ->
                                    found.stream()
                                            .anyMatch(
                                                    was -> was.contactId().equals(it.contactId())))
                            .toList();
            if (!again.isEmpty()) send(again, attempt + 1);
        }

        private void stored(List<Draft> drafts, Map<String, GoogleContact> answer) {
            var written = new ArrayList<Link>();
            var before = new ArrayList<Link>();
            var items = new ArrayList<Item>();
            var done = new ArrayList<Outbox.Intent>();
            for (var draft : drafts) {
                var link = draft.link();
                var shown = answer.get(nameOf(draft));
                if (link == null || shown == null) continue;
                before.add(link);
                written.add(link.written(shown, draft.note().card(), run.now(), canon));
                if (draft.addLabels().isEmpty() && draft.removeLabels().isEmpty())
                    done.add(draft.intent());
                items.add(
                        Item.done(
                                nameOf(draft),
                                title(draft),
                                Direction.OUT,
                                String.join(",", write(draft).mask())));
            }
            links.keepBefore(
                    account,
                    before,
                    drafts.isEmpty() ? Set.of() : write(drafts.getFirst()).mask(),
                    run.now());
            links.update(account, written);
            outbox.done(account, done);
            run.ledger().record(items);
            later(
                    drafts.stream().filter(it -> !answer.containsKey(nameOf(it))).toList(),
                    "Google refused this contact");
        }

        /**
         * Creating is the one call that must not be repeated blindly. The intent is put off before
         * it: if no answer comes, the listing has time to show the contact with our id in it, and
         * then it is linked, not made again.
         */
        private void create(List<Draft> drafts) {
            run.apply(() ->
                    outbox.later(
                            account, intents(drafts), Arrival.LAG, "Waiting for Google's answer"));
            var byOurId = new LinkedHashMap<String, GoogleWrite>();
            drafts.forEach(it -> byOurId.put(it.intent().contactId().toString(), write(it)));
            List<GoogleContact> created;
            try {
                created = people.create(byOurId);
            } catch (GoogleRefusal e) {
                notCreated(drafts, e);
                return;
            }
            run.apply(() -> linked(drafts, created));
            var names =
                    new LinkedHashMap<UUID, Link>(
                            links.byContact(
                                    account,
                                    byOurId.keySet().stream().map(UUID::fromString).toList()));
            labels(
                    drafts.stream()
                            .filter(it -> names.containsKey(it.intent().contactId()))
                            .map(it ->
                                    new Draft(
                                            it.intent(),
                                            it.contact(),
                                            names.get(it.intent().contactId()),
                                            it.note(),
                                            null,
                                            it.addLabels(),
                                            it.removeLabels()))
                            .toList());
        }

        private void notCreated(List<Draft> drafts, GoogleRefusal refusal) {
            var failure = SyncFailure.of(refusal.api(), refusal);
            if (!(failure instanceof SyncFailure.Park)) {
                // A clear no: nothing was created, so the next round may try again at once.
                if (refusal.status() != 0) run.apply(() -> outbox.wake(account, contacts(drafts)));
                throw refusal;
            }
            if (drafts.size() == 1) {
                run.apply(() -> park(drafts.getFirst(), refusal));
                return;
            }
            int half = drafts.size() / 2;
            create(drafts.subList(0, half));
            create(drafts.subList(half, drafts.size()));
        }

        private void linked(List<Draft> drafts, List<GoogleContact> created) {
            var fresh = new ArrayList<Link>();
            var done = new ArrayList<Outbox.Intent>();
            for (var draft : drafts) {
                var id = draft.intent().contactId();
                created.stream()
                        .filter(it -> id.toString().equals(it.ourId()))
                        .findFirst()
                        .ifPresent(it -> {
                            var link =
                                    Link.of(id, it, draft.note().card(), canon)
                                            .written(it, draft.note().card(), run.now(), canon);
                            fresh.add(link);
                            if (draft.addLabels().isEmpty()) done.add(draft.intent());
                            run.ledger()
                                    .record(
                                            Item.done(
                                                    it.resourceName(),
                                                    title(draft),
                                                    Direction.OUT,
                                                    "created"));
                        });
            }
            links.insert(account, fresh);
            outbox.done(account, done);
        }

        /**
         * One call per label, however many contacts. The etags move with it: the next listing
         * brings them.
         */
        private void labels(List<Draft> drafts) {
            var add = new TreeMap<String, List<Draft>>();
            var remove = new TreeMap<String, List<Draft>>();
            for (var draft : drafts) {
                draft.addLabels()
                        .forEach(it -> add.computeIfAbsent(it, l -> new ArrayList<>()).add(draft));
                draft.removeLabels()
                        .forEach(it ->
                                remove.computeIfAbsent(it, l -> new ArrayList<>()).add(draft));
            }
            add.forEach((label, some) -> people.changeMembers(label, names(some), List.of()));
            remove.forEach((label, some) -> people.changeMembers(label, List.of(), names(some)));
            var moved =
                    drafts.stream()
                            .filter(it -> !it.addLabels().isEmpty() || !it.removeLabels().isEmpty())
                            .toList();
            if (moved.isEmpty()) return;
            var now = people.get(names(moved));
            run.apply(() -> {
                var labelled = new ArrayList<Link>();
                var known = links.byName(account, now.keySet());
                now.forEach((name, shown) -> {
                    var link = known.get(name);
                    if (link != null) labelled.add(link.labelled(shown, canon));
                });
                links.update(account, labelled);
                outbox.done(account, intents(moved));
            });
        }

        private void later(List<Draft> drafts, String error) {
            if (drafts.isEmpty()) return;
            outbox.later(account, intents(drafts), AFTER_REFUSAL, error);
            run.ledger()
                    .record(
                            drafts.stream()
                                    .map(it ->
                                            Item.retry(
                                                    nameOf(it),
                                                    title(it),
                                                    Direction.OUT,
                                                    error,
                                                    run.now().plus(AFTER_REFUSAL)))
                                    .toList());
        }

        /** Waits for a person's retry; a day at least, so that it does not disturb the rest. */
        private void park(Draft draft, GoogleRefusal refusal) {
            outbox.later(
                    account, List.of(draft.intent()), Duration.ofDays(3_650), refusal.sentence());
            run.ledger()
                    .record(
                            Item.parked(
                                    nameOf(draft),
                                    title(draft),
                                    Direction.OUT,
                                    refusal.sentence()));
        }

        private GoogleWrite write(Draft draft) {
            var write = draft.write();
            if (write == null)
                throw new IllegalStateException(
                        "Nothing to write for " + draft.intent().contactId());
            return write;
        }
    }

    private static String nameOf(Draft draft) {
        var link = draft.link();
        return link == null ? draft.intent().contactId().toString() : link.resourceName();
    }

    private static String title(Draft draft) {
        return draft.contact().contact().shownName();
    }

    private static List<String> names(List<Draft> drafts) {
        return drafts.stream().map(PushContacts::nameOf).toList();
    }

    private static List<Outbox.Intent> intents(List<Draft> drafts) {
        return drafts.stream().map(Draft::intent).toList();
    }

    private static List<UUID> contacts(List<Draft> drafts) {
        return drafts.stream().map(it -> it.intent().contactId()).toList();
    }

    private static List<List<Draft>> parts(List<Draft> all) {
        var parts = new ArrayList<List<Draft>>();
        for (int i = 0; i < all.size(); i += PeopleApi.BATCH) {
            parts.add(all.subList(i, Math.min(all.size(), i + PeopleApi.BATCH)));
        }
        return parts;
    }
}
