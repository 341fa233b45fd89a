package org.kartotek.backend.order;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.search.SearchIndex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an order's title, figures and owner anew; its stage is moved by {@link MoveOrder}. */
@Service
public class ChangeOrder {
    private final Orders orders;
    private final OrderEdits edits;
    private final SearchIndex search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeOrder(
            Orders orders,
            OrderEdits edits,
            SearchIndex search,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.orders = orders;
        this.edits = edits;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        Order order();

        /**
         * @param edit what {@link #undo} takes back
         */
        record Changed(Order order, UUID edit) implements Outcome {}

        record Same(Order order) implements Outcome {}

        /** Somebody else saved it since; nothing was written. */
        record ChangedMeanwhile(Order order) implements Outcome {}
    }

    /**
     * @param version of the order as the person saw it
     * @throws java.util.NoSuchElementException when there is no such order
     */
    @Transactional
    public Outcome change(UUID orderId, int version, OrderFacts facts, Actor actor) {
        var order = orders.findById(orderId).orElseThrow();
        if (!Objects.equals(order.version(), version)) {
            return new Outcome.ChangedMeanwhile(order);
        }
        return write(order, facts, actor, "order.changed")
                .<Outcome>map(edit -> new Outcome.Changed(order, edit.id()))
                .orElseGet(() -> new Outcome.Same(order));
    }

    /** Puts back what stood there before that edit, unless somebody wrote over it since. */
    @Transactional
    public boolean undo(UUID orderId, UUID editId, Actor actor) {
        var order = orders.findById(orderId).orElseThrow();
        return edits.findById(editId)
                .filter(edit -> edit.orderId().equals(orderId))
                .filter(edit -> edit.after().sameAs(order.facts()))
                .flatMap(edit -> write(order, edit.before(), actor, "order.change-undone"))
                .isPresent();
    }

    private Optional<OrderEdit> write(Order order, OrderFacts facts, Actor actor, String action) {
        var before = order.facts();
        if (before.sameAs(facts)) {
            return Optional.empty();
        }
        order.become(facts, clock.instant());
        orders.saveAndFlush(order);
        if (!before.title().equals(facts.title())) {
            search.put(OpenOrder.KIND, order.id(), OpenOrder.found(order));
        }
        audit.record(
                actor, action, OpenOrder.KIND, order.id(), FactsChanged.between(before, facts));
        events.publishEvent(new OrderChanged(order.id(), order.contactId(), actor.door()));
        return Optional.of(
                edits.save(new OrderEdit(order.id(), clock.instant(), actor, before, facts)));
    }
}
