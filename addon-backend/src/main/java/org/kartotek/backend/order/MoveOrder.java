package org.kartotek.backend.order;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves an order along its pipeline. Moving it to where it is changes nothing. */
@Service
public class MoveOrder {
    private final Orders orders;
    private final Steps steps;
    private final MainPipeline pipeline;
    private final TakeStep takeStep;
    private final Clock clock;

    MoveOrder(Orders orders, Steps steps, MainPipeline pipeline, TakeStep takeStep, Clock clock) {
        this.orders = orders;
        this.steps = steps;
        this.pipeline = pipeline;
        this.takeStep = takeStep;
        this.clock = clock;
    }

    /**
     * @throws java.util.NoSuchElementException when there is no such order or stage
     */
    @Transactional
    public Order move(UUID orderId, UUID stageId, @Nullable String comment, Actor actor) {
        var order = orders.findById(orderId).orElseThrow();
        if (!order.stageId().equals(stageId)) {
            var stage = pipeline.stages().byId(stageId);
            takeStep.take(order, stage, clock.instant(), actor, comment);
        }
        return order;
    }

    /**
     * As a person at a screen does it: an order is lost for a reason.
     *
     * @return empty when there is none; nothing is done then
     */
    @Transactional
    public Optional<Order> moveSayingWhy(
            UUID orderId, UUID stageId, @Nullable String comment, Actor actor) {
        return asksWhy(stageId) && (comment == null || comment.isBlank())
                ? Optional.empty()
                : Optional.of(move(orderId, stageId, comment, actor));
    }

    /** Whether an order goes to that stage only with a reason. */
    public boolean asksWhy(UUID stageId) {
        return pipeline.stages().byId(stageId).kind() == Stage.Kind.LOST;
    }

    /**
     * One tap: to the next stage that is not lost.
     *
     * @param from where the person saw the order; when it is elsewhere by now, nothing is done
     */
    @Transactional
    public Order toNext(UUID orderId, UUID from, Actor actor) {
        var order = orders.findById(orderId).orElseThrow();
        if (order.stageId().equals(from)) {
            var stages = pipeline.stages();
            stages.after(stages.byId(from))
                    .ifPresent(next -> takeStep.take(order, next, clock.instant(), actor, null));
        }
        return order;
    }

    /**
     * Takes back the last step if it is the one that was taken then.
     *
     * @return empty if another was taken since
     */
    @Transactional
    public Optional<Order> undo(UUID orderId, Instant step, Actor actor) {
        var last = steps.findByOrderIdOrderByAtAscIdAsc(orderId).getLast();
        return last.at().equals(step) ? Optional.of(undo(orderId, actor)) : Optional.empty();
    }

    /** Takes back the last step; the opening step stays. */
    @Transactional
    public Order undo(UUID orderId, Actor actor) {
        var order = orders.findById(orderId).orElseThrow();
        var taken = steps.findByOrderIdOrderByAtAscIdAsc(orderId);
        if (taken.size() > 1) {
            var before = taken.get(taken.size() - 2);
            takeStep.takeBack(
                    order,
                    taken.getLast(),
                    before,
                    pipeline.stages().byId(before.stageId()),
                    actor);
        }
        return order;
    }
}
