package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.phoneset.KeepPhoneSet;
import org.kartotek.sync.google.MinuteBudget;
import org.kartotek.sync.google.PeopleApi;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox: contacts with the same mask together, up to 200 in one call. */
@Component
class PushContacts {
    private static final int AT_ONCE = 1_000;
    private static final int TRIES = 3;
    private static final int A_ROUND = 5;
    private static final Duration RESTLESS = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Badges badges;
    private final DraftWrites draftWrites;
    private final CreateInGoogle createInGoogle;
    private final UpdateInGoogle updateInGoogle;
    private final DeleteInGoogle deleteInGoogle;
    private final LabelInGoogle labelInGoogle;
    private final KeepPhoneSet keepPhoneSet;
    private final Gather gather;
    private final GoogleConnections connections;

    PushContacts(
            Outbox outbox,
            Badges badges,
            DraftWrites draftWrites,
            CreateInGoogle createInGoogle,
            UpdateInGoogle updateInGoogle,
            DeleteInGoogle deleteInGoogle,
            LabelInGoogle labelInGoogle,
            KeepPhoneSet keepPhoneSet,
            Gather gather,
            GoogleConnections connections) {
        this.outbox = outbox;
        this.badges = badges;
        this.draftWrites = draftWrites;
        this.createInGoogle = createInGoogle;
        this.updateInGoogle = updateInGoogle;
        this.deleteInGoogle = deleteInGoogle;
        this.labelInGoogle = labelInGoogle;
        this.keepPhoneSet = keepPhoneSet;
        this.gather = gather;
        this.connections = connections;
    }

    void push(LaneRun run, PeopleApi people) {
        var times = new HashMap<UUID, Integer>();
        for (var due = due(run); !due.isEmpty(); due = due(run)) {
            var sending = new Sending(run, people, connections.canon());
            var intents = stillMoving(sending, due, times);
            var urgent = intents.stream().filter(Outbox.Intent::urgent).toList();
            if (urgent.isEmpty()) send(sending, intents, 1);
            else MinuteBudget.whileSomebodyWaits(() -> send(sending, urgent, 1));
        }
    }

    /** Should Google answer every write with something else, that must not go on all day. */
    private List<Outbox.Intent> stillMoving(
            Sending sending, List<Outbox.Intent> due, Map<UUID, Integer> times) {
        var restless =
                due.stream()
                        .filter(it -> times.merge(it.contactId(), 1, Integer::sum) > A_ROUND)
                        .toList();
        if (restless.isEmpty()) return due;
        sending.run()
                .apply(() ->
                        outbox.later(
                                sending.account(),
                                restless,
                                RESTLESS,
                                "Google keeps something else of it"));
        return due.stream().filter(it -> !restless.contains(it)).toList();
    }

    private List<Outbox.Intent> due(LaneRun run) {
        return outbox.due(run.account().id(), AT_ONCE);
    }

    private void send(Sending sending, List<Outbox.Intent> intents, int attempt) {
        var work = work(sending, intents);
        var drafts = work.drafts();
        var quiet = quiet(intents, work);
        sending.run()
                .apply(() -> {
                    badges.want(sending.account(), work.badges(), sending.now());
                    outbox.done(sending.account(), quiet);
                });
        var loud = withoutGathering(sending, drafts);
        parts(work.deletions()).forEach(it -> deleteInGoogle.delete(sending, it));
        parts(work.leaving()).forEach(it -> deleteInGoogle.setAside(sending, it));
        var moving = new ArrayList<Draft>();
        parts(loud.stream().filter(it -> it.link() == null && it.write() != null).toList())
                .forEach(it -> moving.addAll(createInGoogle.create(sending, it)));
        var again = new HashSet<UUID>();
        byMask(loud).values().stream()
                .flatMap(it -> parts(it).stream())
                .forEach(it ->
                        again.addAll(
                                updateInGoogle.update(sending, it, attempt == TRIES, moving::add)));
        loud.stream().filter(it -> it.link() != null && it.write() == null).forEach(moving::add);
        labelInGoogle.change(sending, moving);
        sendAgain(sending, again, attempt + 1);
    }

    private DraftWrites.Work work(Sending sending, List<Outbox.Intent> intents) {
        var work = draftWrites.of(sending.run().account(), intents);
        return work.creates() && keepPhoneSet.isOutgrown(sending.run())
                ? draftWrites.of(sending.run().account(), intents)
                : work;
    }

    private List<Draft> withoutGathering(Sending sending, List<Draft> drafts) {
        var loud = new ArrayList<Draft>();
        var gathering = new HashMap<Outbox.Intent, Instant>();
        for (var draft : drafts) {
            if (draft.isQuiet()) continue;
            var until = gather.until(draft, sending.now());
            if (until == null) loud.add(draft);
            else gathering.put(draft.intent(), until);
        }
        if (!gathering.isEmpty())
            sending.run().apply(() -> outbox.gather(sending.account(), gathering));
        return loud;
    }

    /** Merging wrote the intents down again: read them with their new versions. */
    private void sendAgain(Sending sending, Set<UUID> contacts, int attempt) {
        if (contacts.isEmpty()) return;
        var intents =
                due(sending.run()).stream()
                        .filter(it -> contacts.contains(it.contactId()))
                        .toList();
        if (!intents.isEmpty()) send(sending, intents, attempt);
    }

    /** Nothing to say, or nobody to say it to. */
    private static List<Outbox.Intent> quiet(List<Outbox.Intent> intents, DraftWrites.Work work) {
        var loud = new HashSet<>(Draft.intents(work.deletions()));
        loud.addAll(Draft.intents(work.leaving()));
        work.drafts().stream().filter(it -> !it.isQuiet()).map(Draft::intent).forEach(loud::add);
        return intents.stream().filter(it -> !loud.contains(it)).toList();
    }

    private static Map<String, List<Draft>> byMask(List<Draft> drafts) {
        var byMask = new TreeMap<String, List<Draft>>();
        for (var draft : drafts) {
            var write = draft.write();
            if (draft.link() == null || write == null) continue;
            var mask = String.join(",", write.mask().stream().sorted().toList());
            byMask.computeIfAbsent(mask, it -> new ArrayList<>()).add(draft);
        }
        return byMask;
    }

    private static List<List<Draft>> parts(List<Draft> all) {
        var parts = new ArrayList<List<Draft>>();
        for (int i = 0; i < all.size(); i += PeopleApi.BATCH) {
            parts.add(all.subList(i, Math.min(all.size(), i + PeopleApi.BATCH)));
        }
        return parts;
    }
}
