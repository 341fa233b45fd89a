package org.kartotek.backend.timeline;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which order interactions are about, or that they are about none. */
@Service
public class AttachToOrder {
    private final Interactions interactions;
    private final AmendInteraction amend;
    private final Audit audit;

    AttachToOrder(Interactions interactions, AmendInteraction amend, Audit audit) {
        this.interactions = interactions;
        this.amend = amend;
        this.audit = audit;
    }

    @Transactional
    public void attach(Collection<UUID> ids, UUID order, Actor actor) {
        if (put(ids, order, actor)) {
            audit.record(actor, "order.mails-attached", "order", order, null);
        }
    }

    /** What is about another order stays there. */
    @Transactional
    public void detach(Collection<UUID> ids, UUID order, Actor actor) {
        var attached =
                ids.stream()
                        .flatMap(id -> interactions.findById(id).stream())
                        .filter(it -> order.equals(it.orderId()))
                        .map(Interaction::id)
                        .toList();
        if (put(attached, null, actor)) {
            audit.record(actor, "order.mails-detached", "order", order, null);
        }
    }

    private boolean put(Collection<UUID> ids, @Nullable UUID order, Actor actor) {
        boolean changed = false;
        for (var id : ids) {
            changed |= amend.about(id, order, actor.door());
        }
        return changed;
    }
}
