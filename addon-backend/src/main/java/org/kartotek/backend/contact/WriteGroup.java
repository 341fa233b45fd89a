package org.kartotek.backend.contact;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes, renames and deletes groups. Deleting one keeps its people. */
@Service
public class WriteGroup {
    static final String KIND = "group";

    private final Groups groups;
    private final Memberships memberships;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteGroup(
            Groups groups,
            Memberships memberships,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.groups = groups;
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Empty when another group has this name: Google refuses two labels of one name too. */
    @Transactional
    public Optional<Group> add(GroupFacts facts, Actor actor) {
        var all = groups.findAllByOrderByPosition();
        if (taken(all, facts.name(), null)) {
            return Optional.empty();
        }
        int position = all.isEmpty() ? 0 : all.getLast().position() + 1;
        var added = groups.save(new Group(facts.name(), facts.marker(), position, clock.instant()));
        tell("group.added", added, GroupChanged.What.ADDED, Set.of(), actor);
        return Optional.of(added);
    }

    /**
     * False when another group has this name.
     *
     * @throws java.util.NoSuchElementException when there is no such group
     */
    @Transactional
    public boolean change(UUID id, GroupFacts facts, Actor actor) {
        var group = groups.findById(id).orElseThrow();
        if (taken(groups.findAllByOrderByPosition(), facts.name(), id)) {
            return false;
        }
        if (group.name().equals(facts.name()) && group.marker().equals(facts.marker())) {
            return true;
        }
        group.rename(facts.name(), facts.marker());
        groups.save(group);
        tell("group.changed", group, GroupChanged.What.RENAMED, memberships.in(id), actor);
        return true;
    }

    /**
     * @throws java.util.NoSuchElementException when there is no such group
     */
    @Transactional
    public void delete(UUID id, Actor actor) {
        var group = groups.findById(id).orElseThrow();
        var members = memberships.in(id);
        memberships.empty(id);
        groups.delete(group);
        tell("group.deleted", group, GroupChanged.What.DELETED, members, actor);
    }

    private static boolean taken(List<Group> all, String name, @Nullable UUID but) {
        return all.stream()
                .anyMatch(it -> !it.id().equals(but) && it.name().equalsIgnoreCase(name));
    }

    private void tell(
            String action, Group group, GroupChanged.What what, Set<UUID> members, Actor actor) {
        audit.record(actor, action, KIND, group.id(), group.name());
        events.publishEvent(new GroupChanged(group.id(), what, members, actor.door()));
    }
}
