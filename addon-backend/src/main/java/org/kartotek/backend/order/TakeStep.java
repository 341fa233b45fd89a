package org.kartotek.backend.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.TimelineIndex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The one place where an order changes its stage. */
@Component
class TakeStep {
    private final Steps steps;
    private final TimelineIndex timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeStep(
            Steps steps,
            TimelineIndex timeline,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The first step, which opens the order. */
    void open(Order order, Stage stage, Instant at, Actor actor) {
        stand(order, stage, at, actor, null);
        audit.record(actor, "order.opened", OpenOrder.KIND, order.id(), null);
        events.publishEvent(new OrderMoved(order.id(), order.contactId(), actor.door()));
    }

    void take(Order order, Stage stage, Instant at, Actor actor, @Nullable String comment) {
        stand(order, stage, at, actor, comment);
        audit.record(
                actor,
                "order.moved",
                OpenOrder.KIND,
                order.id(),
                comment == null ? stage.key() : stage.key() + "\n" + comment);
        events.publishEvent(new OrderMoved(order.id(), order.contactId(), actor.door()));
    }

    private void stand(
            Order order, Stage stage, Instant at, Actor actor, @Nullable String comment) {
        order.moveTo(stage, at, clock.instant());
        var step = steps.save(new Step(order.id(), stage.id(), at, actor, comment));
        timeline.add(
                new TimelineIndex.Entry(
                        step.id(),
                        EntryKind.STEP,
                        at,
                        Set.of(order.contactId()),
                        order.organizationId(),
                        order.id(),
                        actor.userId()));
    }

    /** Takes the last step back; the order stands where the step before left it. */
    void takeBack(Order order, Step last, Step before, Stage stage, Actor actor) {
        steps.delete(last);
        timeline.remove(last.id());
        order.moveTo(stage, before.at(), clock.instant());
        audit.record(actor, "order.step-undone", OpenOrder.KIND, order.id(), null);
        events.publishEvent(new OrderMoved(order.id(), order.contactId(), actor.door()));
    }
}
