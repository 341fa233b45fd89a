package org.kartotek.backend.api.order;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.ETag;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.order.Stage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {
    private final OrderPages pages;
    private final OrderAnswers answers;
    private final Orders orders;
    private final ReadOrder read;
    private final OpenOrder open;
    private final MoveOrder move;
    private final MainPipeline pipeline;

    OrdersApi(
            OrderPages pages,
            OrderAnswers answers,
            Orders orders,
            ReadOrder read,
            OpenOrder open,
            MoveOrder move,
            MainPipeline pipeline) {
        this.pages = pages;
        this.answers = answers;
        this.orders = orders;
        this.read = read;
        this.open = open;
        this.move = move;
        this.pipeline = pipeline;
    }

    /** The newest first. */
    @GetMapping
    Slice<OrderJson> list(
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Long number,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter =
                new OrderPages.Filter(
                        contact,
                        organization,
                        stage == null ? null : stage(stage).id(),
                        open,
                        number);
        var page = pages.page(filter, after, Limit.of(limit));
        return new Slice<>(answers.of(page.items()), page.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderJson> get(@PathVariable UUID id) {
        return answer(existing(id));
    }

    @PostMapping
    ResponseEntity<OrderJson> create(@Valid @RequestBody OrderInput input) {
        var order = open.open(read.draft(input), CurrentCaller.get().actor());
        return ResponseEntity.created(URI.create("/api/v1/orders/" + order.id()))
                .body(answers.of(order));
    }

    /** Moves it; to the stage where it is already changes nothing. */
    @PostMapping("/{id}/steps")
    ResponseEntity<OrderJson> move(@PathVariable UUID id, @Valid @RequestBody StepInput step) {
        var order = existing(id);
        return ResponseEntity.ok(
                answers.of(
                        move.move(
                                order.id(),
                                stage(step.stage()).id(),
                                step.comment(),
                                CurrentCaller.get().actor())));
    }

    private Stage stage(String word) {
        return pipeline.stages()
                .byWord(word)
                .orElseThrow(() ->
                        Refusal.bad(
                                "stage",
                                word,
                                "is not one of "
                                        + pipeline.stages().stages().stream()
                                                .map(Stage::key)
                                                .toList()));
    }

    private Order existing(UUID id) {
        return orders.findById(id).orElseThrow(() -> Refusal.notFound("order", id));
    }

    private ResponseEntity<OrderJson> answer(Order order) {
        return ResponseEntity.ok().eTag(ETag.of(order)).body(answers.of(order));
    }
}
