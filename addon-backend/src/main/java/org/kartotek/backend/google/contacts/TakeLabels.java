package org.kartotek.backend.google.contacts;

import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.GroupFacts;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.WriteGroup;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.google.contacts.LabelPlan.Move;
import org.kartotek.sync.contact.GoogleGroup;
import org.springframework.stereotype.Component;

/** What people did to labels in Google becomes so here. */
@Component
class TakeLabels {
    private final GroupLinks groupLinks;
    private final Links links;
    private final Groups groups;
    private final WriteGroup writeGroup;
    private final Memberships memberships;
    private final Outbox outbox;

    TakeLabels(
            GroupLinks groupLinks,
            Links links,
            Groups groups,
            WriteGroup writeGroup,
            Memberships memberships,
            Outbox outbox) {
        this.groupLinks = groupLinks;
        this.links = links;
        this.groups = groups;
        this.writeGroup = writeGroup;
        this.memberships = memberships;
        this.outbox = outbox;
    }

    /** Inside the caller's transaction; what has to be done in Google is left out. */
    void take(LaneRun run, LabelPlan plan) {
        var account = run.account().id();
        var actor = new Actor(null, run.account().email(), Door.PHONE);
        for (var move : plan.moves()) {
            switch (move) {
                case Move.TakeIn it -> takeIn(account, it, actor);
                case Move.RenameHere it -> renameHere(account, it, actor);
                case Move.Agree it ->
                        groupLinks.agree(account, it.label().resourceName(), it.label().name());
                case Move.Gone it -> gone(run, it);
                case Move.Forget it -> groupLinks.forget(account, it.pair().resourceName());
                case Move.CreateThere ignored -> {}
                case Move.RenameThere ignored -> {}
                case Move.DeleteThere ignored -> {}
            }
        }
    }

    private void takeIn(UUID account, Move.TakeIn move, Actor actor) {
        var label = move.label();
        var group = move.group() == null ? made(label, actor) : move.group();
        if (group == null) return;
        groupLinks.pair(account, label.resourceName(), group, label.name());
        // People under it whom we saw before we knew the label.
        var under = links.under(account, label.resourceName());
        memberships.add(group, under);
        outbox.add(under);
        outbox.add(memberships.in(group));
    }

    private @org.jspecify.annotations.Nullable UUID made(GoogleGroup label, Actor actor) {
        if (label.name().isBlank()) return null;
        return writeGroup.add(new GroupFacts(name(label), ""), actor).map(Group::id).orElse(null);
    }

    private void renameHere(UUID account, Move.RenameHere move, Actor actor) {
        var group = groups.findById(move.group()).orElseThrow();
        var derived = new GroupFacts(move.former(), "").marker();
        var marker = group.marker().equals(derived) ? "" : group.marker();
        if (writeGroup.change(group.id(), new GroupFacts(name(move.label()), marker), actor))
            groupLinks.agree(account, move.label().resourceName(), move.label().name());
    }

    private void gone(LaneRun run, Move.Gone move) {
        groupLinks.gone(run.account().id(), move.pair().resourceName(), run.now());
        run.ledger()
                .record(
                        Item.parked(
                                move.pair().resourceName(),
                                move.pair().baseName(),
                                Direction.IN,
                                "label-gone",
                                "This label was deleted in Google; its people keep it here until"
                                        + " somebody says"));
    }

    private static String name(GoogleGroup label) {
        var name = label.name().strip();
        return name.length() <= GroupFacts.LONGEST_NAME
                ? name
                : name.substring(0, GroupFacts.LONGEST_NAME);
    }
}
