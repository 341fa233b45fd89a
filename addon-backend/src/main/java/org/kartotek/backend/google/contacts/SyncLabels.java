package org.kartotek.backend.google.contacts;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.google.contacts.LabelPlan.Move;
import org.kartotek.sync.contact.GoogleGroup;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.PeopleApi;
import org.kartotek.sync.google.SyncFailure;
import org.springframework.stereotype.Component;

/** Makes the labels of an account and the groups of the office the same, both ways. */
@Component
class SyncLabels {
    private final GroupLinks groupLinks;
    private final Groups groups;
    private final Memberships memberships;
    private final TakeLabels takeLabels;
    private final LeftAlone leftAlone;
    private final Outbox outbox;

    SyncLabels(
            GroupLinks groupLinks,
            Groups groups,
            Memberships memberships,
            TakeLabels takeLabels,
            LeftAlone leftAlone,
            Outbox outbox) {
        this.groupLinks = groupLinks;
        this.groups = groups;
        this.memberships = memberships;
        this.takeLabels = takeLabels;
        this.leftAlone = leftAlone;
        this.outbox = outbox;
    }

    void sync(LaneRun run, PeopleApi people) {
        var labels = people.groups();
        run.apply(() -> takeLabels.take(run, plan(run.account().id(), labels)));
        if (leftAlone.leavingSince(run.account().id()).isPresent()) return;
        // Read again: what was just taken in has changed the names here.
        for (var move : plan(run.account().id(), labels).moves()) {
            try {
                send(run, people, move);
            } catch (GoogleRefusal e) {
                refused(run, move, e);
            }
        }
    }

    private LabelPlan plan(UUID account, List<GoogleGroup> labels) {
        var here =
                groups.findAllByOrderByPosition().stream()
                        .map(it -> new LabelPlan.Here(it.id(), it.name()))
                        .toList();
        return LabelPlan.between(groupLinks.pairs(account), labels, here);
    }

    private void send(LaneRun run, PeopleApi people, Move move) {
        var account = run.account().id();
        switch (move) {
            case Move.CreateThere it -> {
                var made = people.createGroup(it.group().name());
                run.apply(() -> {
                    groupLinks.pair(account, made.resourceName(), it.group().id(), made.name());
                    outbox.add(memberships.in(it.group().id()));
                    record(run, made.resourceName(), made.name(), "label-created");
                });
            }
            case Move.RenameThere it -> {
                var renamed = people.renameGroup(it.label(), it.name());
                run.apply(() -> {
                    groupLinks.agree(account, renamed.resourceName(), renamed.name());
                    record(run, renamed.resourceName(), renamed.name(), "label-renamed");
                });
            }
            case Move.DeleteThere it -> {
                people.deleteGroup(it.label().resourceName());
                run.apply(() -> {
                    groupLinks.forget(account, it.label().resourceName());
                    record(run, it.label().resourceName(), it.label().name(), "label-deleted");
                });
            }
            case Move.TakeIn ignored -> {}
            case Move.RenameHere ignored -> {}
            case Move.Agree ignored -> {}
            case Move.Gone ignored -> {}
            case Move.Forget ignored -> {}
        }
    }

    /** Somebody made, renamed or deleted it this minute: the next listing shows what is true. */
    private static void refused(LaneRun run, Move move, GoogleRefusal refusal) {
        switch (SyncFailure.of(refusal.api(), refusal)) {
            case SyncFailure.Gone ignored -> {}
            case SyncFailure.ReadAgain ignored -> {}
            case SyncFailure.Park ignored -> run.apply(() -> park(run, move, refusal));
            default -> throw refusal;
        }
    }

    private static void park(LaneRun run, Move move, GoogleRefusal refusal) {
        var sentence = refusal.sentence();
        switch (move) {
            case Move.CreateThere it ->
                    parked(run, it.group().id().toString(), it.group().name(), sentence);
            case Move.RenameThere it -> parked(run, it.label().resourceName(), it.name(), sentence);
            case Move.DeleteThere it ->
                    parked(run, it.label().resourceName(), it.label().name(), sentence);
            default -> throw new IllegalStateException("Nothing was sent for " + move);
        }
    }

    private static void parked(LaneRun run, String key, String name, String sentence) {
        run.ledger().record(Item.parked(key, name, Direction.OUT, "label-refused", sentence));
    }

    private static void record(LaneRun run, String key, String name, String reason) {
        run.ledger().record(Item.done(key, name, Direction.OUT, reason));
    }
}
