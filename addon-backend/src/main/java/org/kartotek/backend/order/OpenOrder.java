package org.kartotek.backend.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an order in the first stage, or takes over one whose steps already happened elsewhere. */
@Service
public class OpenOrder {
    public static final String KIND = "order";

    private final Orders orders;
    private final MainPipeline pipeline;
    private final TakeStep takeStep;
    private final SearchIndex search;
    private final Clock clock;

    OpenOrder(
            Orders orders,
            MainPipeline pipeline,
            TakeStep takeStep,
            SearchIndex search,
            Clock clock) {
        this.orders = orders;
        this.pipeline = pipeline;
        this.takeStep = takeStep;
        this.search = search;
        this.clock = clock;
    }

    @Transactional
    public Order open(OrderDraft draft, Actor actor) {
        var stages = pipeline.stages();
        var now = clock.instant();
        return start(pipeline.takeNumber(stages.pipelineId()), draft, now, actor, stages);
    }

    /** A step an imported order has behind it. */
    public record PastStep(String stageKey, Instant at, Actor actor) {}

    /**
     * @param past in order of time, the first one the opening; a number already here changes
     *     nothing
     */
    @Transactional
    public Order takeOver(long number, OrderDraft draft, List<PastStep> past) {
        var known = orders.findByNumber(number);
        if (known.isPresent()) {
            return known.get();
        }
        var stages = pipeline.stages();
        pipeline.numbersUsedUpTo(stages.pipelineId(), number);
        var opening = past.getFirst();
        var order = start(number, draft, opening.at(), opening.actor(), stages);
        for (var step : past.subList(1, past.size())) {
            var stage =
                    stages.byWord(step.stageKey())
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "No stage is called " + step.stageKey()));
            takeStep.take(order, stage, step.at(), step.actor(), null);
        }
        return order;
    }

    private Order start(
            long number, OrderDraft draft, Instant openedAt, Actor actor, StageList stages) {
        var order =
                orders.save(new Order(number, draft, stages.first(), openedAt, clock.instant()));
        search.put(KIND, order.id(), found(order));
        takeStep.open(order, stages.first(), openedAt, actor);
        return order;
    }

    /** What finds an order: its number and its title. */
    static SearchText found(Order order) {
        return new SearchText().words(String.valueOf(order.number())).words(order.title());
    }
}
